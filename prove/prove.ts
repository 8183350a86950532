import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Codemod } from '../codemods/engine/types.ts';
import { openServer } from '../examples/database/open-server.ts';
import { pythonEnvironment } from '../examples/database/python-environment.ts';
import { newRoom, removeRoom } from '../examples/database/room.ts';
import type { PostgresVersion } from '../examples/database/wheel-server.ts';
import { ExpectedError } from '../lib/expected-error.ts';
import type { Progress } from '../lib/progress.ts';
import { copyTree } from './copy-tree.ts';
import { findHistories, type History } from './find-histories.ts';
import { ownPython } from './own-python.ts';
import { repairCopy } from './repair-copy.ts';
import { type HistoryRun, runHistory } from './run-history.ts';
import { differences, doubts, type Outcome, roundTrip, type Step } from './verdict.ts';

export interface ProveRequest {
  /** The tree, absolute. */
  root: string;
  codemods: readonly Codemod[];
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  postgres: PostgresVersion;
  stairway: boolean;
  /** In milliseconds, for each run. */
  timeLimit: number;
  signal: AbortSignal;
  progress: Progress;
  /** The project's own interpreter or environment: its env.py runs, instead of one of the kit's. */
  python?: string | undefined;
}

export interface Run extends Outcome {
  proven: boolean;
  doubts: string[];
  stairway?: Step | undefined;
  /** `same` is left out where the SQL did not run. */
  offline?: (Step & { same?: boolean }) | undefined;
}

export interface Proof {
  history: string;
  before: Run;
  /** Where the safe edits change a file. */
  after?: Run;
}

export interface ProveReport {
  root: string;
  way: 'stand-alone' | 'yours';
  versions: Record<string, string>;
  /** Files that the safe edits change, in the copy alone. */
  repaired: string[];
  proofs: Proof[];
}

/** Runs every history of a tree in a copy of it, before and after the safe edits. */
export async function prove(request: ProveRequest): Promise<ProveReport> {
  const { signal, progress } = request;
  const room = newRoom();
  try {
    const root = join(realpathSync(room), 'tree');
    mkdirSync(root);
    const histories = findHistories(root, copyTree(request.root, root));
    if (histories.length === 0) throw noHistory(request.root);
    const environment = await pythonEnvironment({ progress, signal });
    const packages = await packagesOf(request);
    const server = await openServer({ environment, postgres: request.postgres, signal, progress });
    try {
      const own = request.python !== undefined;
      const run = async (history: History, steps: readonly string[]) => {
        const { url, drop } = await server.createDatabase('prove');
        const { timeLimit } = request;
        const one: HistoryRun = {
          python: packages.python,
          own,
          history,
          root,
          room: join(root, '..'),
          url,
          steps,
          timeLimit,
          signal,
        };
        return runHistory(one).finally(drop);
      };
      const whole = async (history: History, which: string) =>
        progress.during(`Running ${history.name} ${which}`, () =>
          wholeRun(history, run, { stairway: request.stairway, offline: !own }),
        );
      const before: Run[] = [];
      for (const history of histories) before.push(await whole(history, 'as it is'));
      const repaired = await repairCopy(root, request.codemods, request.options);
      const proofs: Proof[] = [];
      for (const [index, history] of histories.entries()) {
        const first = before[index];
        if (first === undefined) continue;
        const after = repaired.length > 0 && { after: await whole(history, 'after the repair') };
        proofs.push({ history: history.name, before: first, ...after });
      }
      const versions = { ...server.versions, ...packages.versions };
      return { root: request.root, way: own ? 'yours' : 'stand-alone', versions, repaired, proofs };
    } finally {
      await server.close();
    }
  } finally {
    removeRoom(room);
  }
}

interface Packages {
  python: string;
  versions: Record<string, string>;
}

async function packagesOf(request: ProveRequest): Promise<Packages> {
  if (request.python !== undefined) return ownPython(request.python, request.signal);
  const { progress, signal } = request;
  const { python: file, versions } = await pythonEnvironment({ set: 'frameworks', progress, signal });
  const { python, alembic, sqlalchemy, psycopg, pgvector } = versions;
  const named = { python, alembic, sqlalchemy, psycopg, 'pgvector-python': pgvector };
  return { python: file, versions: named as Record<string, string> };
}

type RunSteps = (history: History, steps: readonly string[]) => Promise<Outcome>;

async function wholeRun(
  history: History,
  run: RunSteps,
  wants: { stairway: boolean; offline: boolean },
): Promise<Run> {
  const outcome = await run(history, roundTrip);
  const found = doubts(outcome);
  const reachesHead = outcome.schema !== undefined;
  const stairs = wants.stairway && reachesHead ? await run(history, ['stairway']) : undefined;
  const stairway = stairs && stepOf(stairs, 'stairway');
  if (stairway && !stairway.ok) found.push('the stairway fails');
  const sql = wants.offline && reachesHead ? await run(history, ['offline']) : undefined;
  const offline = sql && {
    ...stepOf(sql, 'offline'),
    ...(sql.schema && outcome.schema && { same: differences(outcome.schema, sql.schema).length === 0 }),
  };
  return { ...outcome, doubts: found, proven: found.length === 0, stairway, offline };
}

function stepOf(outcome: Outcome, name: string): Step {
  const message = outcome.timedOut ? 'stopped at the time limit' : (outcome.died ?? 'not run');
  const died = { step: name, ok: false, seconds: 0, error: { type: 'ended', message } };
  return outcome.steps.find(({ step, ok }) => step === name || !ok) ?? died;
}

function noHistory(root: string): ExpectedError {
  return new ExpectedError({
    what: `No Alembic history was found in ${root}.`,
    why: 'It is a folder with an env.py that uses Alembic, and revisions in versions/ or where the ini says.',
    todo: 'Run it at the top of the project, or name its folder: kit prove backend/',
    files: 'nothing was written',
  });
}
