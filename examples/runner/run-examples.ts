import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../../lib/progress.ts';
import { type NodePackages, nodePackages } from '../database/node-packages.ts';
import { openServer, type Server } from '../database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../database/python-environment.ts';
import { planRoom, removeRoom } from '../database/room.ts';
import type { PostgresVersion } from '../database/wheel-server.ts';
import { databasesOf } from './databases-of.ts';
import { inTurn } from './in-turn.ts';
import type { Example } from './list-examples.ts';
import { type ExampleResult, runExample } from './run-example.ts';
import type { StepResult } from './step-result.ts';
import { allVersions, nodeVersions, pythonVersions, type Versions } from './versions.ts';

export interface RunExamplesOptions {
  /** How to start this very program, for the steps that run `kit`: `[node, 'kit.mjs']`. */
  kitCommand: readonly string[];
  /** The person's own server instead of the bundled one. */
  url?: string | undefined;
  allowRemote?: boolean | undefined;
  postgres?: PostgresVersion | undefined;
  /** Write the evidence instead of comparing with it. */
  update?: boolean | undefined;
  /** Leave the trees behind, in a folder that the outcome names. */
  keep?: boolean | undefined;
  progress?: Progress | undefined;
  signal?: AbortSignal | undefined;
  onStep?: (example: Example, result: StepResult) => void;
}

export interface Outcome {
  results: ExampleResult[];
  /** Of what they ran on. */
  versions: Versions;
  /** Where the trees are, with `keep`. */
  kept?: string;
}

/**
 * Runs examples side by side on one server, each in a database of its own. Whatever happens, nothing is left running, and
 * no folder and no database is left lying about.
 * @throws ExpectedError when there is no Python, no server, no network for the first install.
 */
export async function runExamples(
  examples: readonly Example[],
  options: RunExamplesOptions,
): Promise<Outcome> {
  const environment = await pythonEnvironment({ progress: options.progress, signal: options.signal });
  const room = planRoom();
  const server = openServer({ ...options, environment, room });
  // Steps await it as well; without this a failure before the first of them would count as nobody's.
  server.catch(() => {});
  try {
    const environmentOf = environments(environment, options);
    const packagesOf = once((set) => nodePackages(set, options));
    const setting = { room, environmentOf, packagesOf, server, options };
    const results = await inTurn(examples, (example) => runOne(example, setting));
    const passed = examples.filter((_, index) => results[index]?.passed);
    const had = await Promise.all(passed.map((example) => versionsOf(example, setting)));
    const versions = had.length > 0 ? allVersions(had) : pythonVersions(await server, environment);
    return { results, versions, ...(options.keep && { kept: keep(room) }) };
  } finally {
    await server.then((opened) => opened.close()).catch(() => {});
    removeRoom(room);
  }
}

interface Setting {
  room: string;
  environmentOf(set: string | undefined): Promise<PythonEnvironment>;
  packagesOf(set: string): Promise<NodePackages>;
  server: Promise<Server>;
  options: RunExamplesOptions;
}

async function runOne(example: Example, setting: Setting): Promise<ExampleResult> {
  const { room, server, options } = setting;
  const environmentOf = (set = example.python) => setting.environmentOf(set);
  const packagesOf = async (set = example.node) => (set === undefined ? undefined : setting.packagesOf(set));
  const folder = join(room, example.id);
  // Where no server could be asked for, there is no room, and what the example waits for says why.
  mkdirSync(folder, { recursive: true });
  const databases = databasesOf(example, server);
  try {
    const { kitCommand, signal } = options;
    const keepsPgVariables = options.url !== undefined;
    const tools = { environmentOf, packagesOf, databaseOf: databases.of, kitCommand };
    return await runExample(
      { example, folder, ...tools, keepsPgVariables, signal },
      {
        versions: () => versionsOf(example, setting),
        update: options.update ?? false,
        onStep: (result) => options.onStep?.(example, result),
      },
    );
  } finally {
    await databases.drop();
  }
}

async function versionsOf(example: Example, setting: Setting): Promise<Versions> {
  const server = await setting.server;
  const { node, python } = example;
  return node === undefined
    ? pythonVersions(server, await setting.environmentOf(python))
    : nodeVersions(server, await Promise.all(setsOf(example).map(setting.packagesOf)), example);
}

/** The sets of npm packages that its steps run with, the example's own first. */
function setsOf({ node, steps }: Example): string[] {
  const named = [node, ...steps.map((step) => ('run' in step ? step.node : undefined))];
  return [...new Set(named.filter((set) => set !== undefined))];
}

/** The environment of a locked set, made when a step first asks for it. */
function environments(usual: PythonEnvironment, { progress, signal }: RunExamplesOptions) {
  const other = once((set) => pythonEnvironment({ set, progress, signal }));
  return async (set: string | undefined): Promise<PythonEnvironment> =>
    set === undefined ? usual : other(set);
}

/** Makes a set when a step first asks for it. */
function once<T>(make: (set: string) => Promise<T>): (set: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (set) => {
    const known = made.get(set) ?? make(set);
    made.set(set, known);
    return known;
  };
}

function keep(room: string): string {
  const kept = mkdtempSync(join(tmpdir(), 'pgvector-kit-kept-'));
  cpSync(room, kept, { recursive: true });
  return kept;
}
