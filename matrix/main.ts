/** `npm run matrix`: asks combinations of versions what `recipes/matrix.ts` lists, and records it in `recipes/matrix.json`. */
import { renameSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { openServer } from '../examples/database/open-server.ts';
import { pythonEnvironment } from '../examples/database/python-environment.ts';
import { planRoom, removeRoom } from '../examples/database/room.ts';
import { ExpectedError } from '../lib/expected-error.ts';
import { interruptible } from '../lib/interruptible.ts';
import { progressOn } from '../lib/progress.ts';
import { type Matrix, matrixFile, readMatrix } from '../recipes/matrix.ts';
import { allVersions, axes, keyOf, type MatrixVersions } from '../recipes/matrix-axes.ts';
import { runCombination } from './combination.ts';

interface Options extends Partial<MatrixVersions> {
  pgvector?: MatrixVersions['pgvector-python'];
  again?: boolean;
  jobs: number;
}

const options = readOptions();
const today = new Date().toISOString().slice(0, 10);
const record: Matrix = readMatrix() ?? { date: today, ran: {}, combinations: [] };
const found = new Map(record.combinations.map((one) => [keyOf(one.versions), one]));
const chosen = allVersions().filter(isChosen);
const toRun = chosen.filter((one) => options.again || !found.has(keyOf(one)));
process.stderr.write(
  `${chosen.length} combinations chosen, ${chosen.length - toRun.length} recorded already.\n`,
);
try {
  await interruptible(async (signal) => {
    for (const postgres of axes.postgresql) {
      const onIt = toRun.filter(({ postgresql }) => postgresql === postgres);
      if (onIt.length > 0) await runAll(postgres, onIt, signal);
    }
  });
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function runAll(
  postgres: MatrixVersions['postgresql'],
  queue: MatrixVersions[],
  signal: AbortSignal,
): Promise<void> {
  const progress = progressOn(process.stderr);
  const environment = await pythonEnvironment({ progress, signal });
  const room = planRoom();
  const server = await openServer({ environment, postgres, room, progress, signal });
  record.ran.python = environment.versions.python ?? 'unknown';
  record.ran[`postgresql ${postgres}`] = server.versions.postgresql ?? 'unknown';
  record.ran[`pgvector on ${postgres}`] = server.versions.pgvector ?? 'unknown';
  const count = queue.length;
  let done = 0;
  const work = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const result = await runCombination(server, environment, room, one, signal);
      found.set(keyOf(one), result);
      save();
      done += 1;
      const what = result.refused ? 'does not install' : 'recorded';
      process.stderr.write(`${done} of ${count} on PostgreSQL ${postgres}: ${keyOf(one)} ${what}\n`);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.jobs }, work));
  } finally {
    queue.length = 0;
    await server.close();
    removeRoom(room);
  }
}

/** After each combination, so that an interrupted run loses none that is finished. */
function save(): void {
  const combinations = allVersions().flatMap((one) => found.get(keyOf(one)) ?? []);
  const text = JSON.stringify({ ...record, date: today, combinations }, undefined, 1);
  writeFileSync(`${matrixFile}.new`, `${text}\n`);
  renameSync(`${matrixFile}.new`, matrixFile);
}

function isChosen(one: MatrixVersions): boolean {
  const wished = { ...options, 'pgvector-python': options.pgvector };
  return (Object.keys(axes) as (keyof MatrixVersions)[]).every(
    (axis) => wished[axis] === undefined || wished[axis] === one[axis],
  );
}

function readOptions(): Options {
  const choice = (flag: string, text: string, values: readonly string[]) =>
    new Option(`${flag} <version>`, text).choices(values);
  return new Command('npm run matrix --')
    .description(
      'Runs the combinations of versions that recipes/matrix.json lacks, and records each as it ends.',
    )
    .addOption(choice('--pgvector', 'only this pgvector for Python', axes['pgvector-python']))
    .addOption(choice('--sqlalchemy', 'only this SQLAlchemy', axes.sqlalchemy))
    .addOption(choice('--alembic', 'only this Alembic', axes.alembic))
    .addOption(choice('--postgresql', 'only this PostgreSQL', axes.postgresql))
    .option('--again', 'run recorded combinations too')
    .option('--jobs <count>', 'combinations at a time', Number, 2)
    .parse()
    .opts<Options>();
}
