import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';
import { runProcess } from '../lib/run-process.ts';
import type { History } from './find-histories.ts';
import type { Applied, GuardLine, Outcome, Step } from './verdict.ts';

export interface HistoryRun {
  /** The interpreter. */
  python: string;
  /** Whether the project's own env.py runs, in the project's own environment. */
  own: boolean;
  history: History;
  /** The copy, absolute, symbolic links resolved. */
  root: string;
  /** The one folder that may be written to. */
  room: string;
  /** Of an empty database. */
  url: string;
  steps: readonly string[];
  /** In milliseconds. */
  timeLimit: number;
  signal: AbortSignal;
}

type Line =
  | ({ event: 'revision' } & Applied)
  | ({ event: 'step' } & Step)
  | ({ event: 'end'; schema_again?: string[]; kernel: boolean } & Partial<Outcome>);

/** Runs somebody's revisions in a process of its own, which sees nothing of our environment and is killed with its children. */
export async function runHistory(run: HistoryRun): Promise<Outcome> {
  const log = join(run.room, `guard-${process.hrtime.bigint()}.jsonl`);
  const script = join(packageRoot(), 'prove', 'python', 'run.py');
  const url = new URL(run.url);
  const { history } = run;
  const spec = {
    root: run.root,
    room: run.room,
    log,
    cwd: history.cwd,
    script_location: history.scriptLocation,
    versions: history.versions,
    paths: history.paths,
    per_migration: history.perMigration,
    version_table_schema: history.versionTableSchema,
    own: run.own ? { ini: history.ini?.file ?? null, section: history.ini?.section ?? null } : null,
    steps: run.steps,
    target: {
      host: url.hostname,
      port: Number(url.port),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: decodeURIComponent(url.pathname.slice(1)),
    },
  };
  const { PATH, SYSTEMROOT } = process.env;
  const env = { PATH, SYSTEMROOT, HOME: run.room, TMPDIR: run.room, LANG: 'C.UTF-8' };
  const ran = await runProcess([run.python, '-I', script, JSON.stringify(spec)], {
    cwd: history.cwd,
    env,
    timeLimit: run.timeLimit,
    signal: run.signal,
  });
  // What follows the last line's end is a line that a killed process did not finish.
  const lines = ran.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
  const end = lines.find((line) => line.event === 'end');
  return {
    steps: lines.flatMap(({ event, ...step }) => (event === 'step' && 'ok' in step ? [step] : [])),
    applied: lines.flatMap(({ event, ...one }) => (event === 'revision' && 'revision' in one ? [one] : [])),
    revisions: end?.revisions ?? 0,
    heads: end?.heads ?? [],
    stood: end?.stood ?? {},
    left: end?.left ?? [],
    schema: end?.schema,
    schemaAgain: end?.schema_again,
    guard: guardLines(log),
    timedOut: ran.timedOut,
    ...(end === undefined && { died: ran.stderr.trim().split('\n').at(-1) || 'without a word' }),
  };
}

function guardLines(log: string): GuardLine[] {
  try {
    return readFileSync(log, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as GuardLine);
  } catch {
    // It did not come so far.
    return [];
  }
}
