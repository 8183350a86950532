import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../../lib/progress.ts';
import { openServer, type Server } from '../database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../database/python-environment.ts';
import { makeRoom, removeRoom } from '../database/room.ts';
import type { PostgresVersion } from '../database/wheel-server.ts';
import { databasesOf } from './databases-of.ts';
import { inTurn } from './in-turn.ts';
import type { Example } from './list-examples.ts';
import { type ExampleResult, runExample } from './run-example.ts';
import type { StepResult } from './step-result.ts';

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
  /** `{ postgresql: '16.14', python: '3.11.7', sqlalchemy: …, alembic: …, 'pgvector-python': … }` */
  versions: Record<string, string>;
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
  const room = makeRoom();
  const server = openServer({ ...options, environment, room });
  // Steps await it as well; without this a failure before the first of them would count as nobody's.
  server.catch(() => {});
  try {
    const environmentOf = environments(environment, options);
    const setting = { room, environmentOf, server, options };
    const results = await inTurn(examples, (example) => runOne(example, setting));
    const versions = allVersions(await server, environment);
    return { results, versions, ...(options.keep && { kept: keep(room) }) };
  } finally {
    await server.then((opened) => opened.close()).catch(() => {});
    removeRoom(room);
  }
}

interface Setting {
  room: string;
  environmentOf(set: string | undefined): Promise<PythonEnvironment>;
  server: Promise<Server>;
  options: RunExamplesOptions;
}

async function runOne(example: Example, setting: Setting): Promise<ExampleResult> {
  const { room, server, options } = setting;
  const environmentOf = (set = example.python) => setting.environmentOf(set);
  const folder = join(room, example.id);
  mkdirSync(folder);
  const databases = databasesOf(example, server);
  try {
    const { kitCommand, signal } = options;
    const keepsPgVariables = options.url !== undefined;
    return await runExample(
      { example, folder, environmentOf, databaseOf: databases.of, kitCommand, keepsPgVariables, signal },
      {
        versions: async () => allVersions(await server, await environmentOf()),
        update: options.update ?? false,
        onStep: (result) => options.onStep?.(example, result),
      },
    );
  } finally {
    await databases.drop();
  }
}

/** The environment of a locked set, made when a step first asks for it. */
function environments(usual: PythonEnvironment, { progress, signal }: RunExamplesOptions) {
  const made = new Map<string, Promise<PythonEnvironment>>();
  return async (set: string | undefined): Promise<PythonEnvironment> => {
    if (set === undefined) return usual;
    const known = made.get(set);
    if (known) return known;
    const fresh = pythonEnvironment({ set, progress, signal });
    made.set(set, fresh);
    return fresh;
  };
}

/** The packages whose versions say under which conditions something was proven. */
const telling = [
  'python',
  'sqlalchemy',
  'alembic',
  'psycopg',
  'psycopg2-binary',
  'flask-migrate',
  'flask-sqlalchemy',
  'sqlmodel',
  'geoalchemy2',
  'sqlalchemy-utils',
  'fastapi-users-db-sqlalchemy',
  'pytest-alembic',
];

function allVersions(server: Server, { versions }: PythonEnvironment): Record<string, string> {
  const told = telling.flatMap((name) => (versions[name] ? [[name, versions[name]]] : []));
  return { ...server.versions, ...Object.fromEntries(told), 'pgvector-python': versions.pgvector ?? '' };
}

function keep(room: string): string {
  const kept = mkdtempSync(join(tmpdir(), 'pgvector-kit-kept-'));
  cpSync(room, kept, { recursive: true });
  return kept;
}
