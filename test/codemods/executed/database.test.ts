import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { openServer } from '../../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../../examples/database/python-environment.ts';
import { runProcess } from '../../../lib/run-process.ts';
import { packagesPython, pgvectorFolder } from '../packages/environment.ts';
import { isMigration, type Output, pythonOutputs } from './outputs.ts';

interface Verdict {
  path: string;
  /** What went well, of up, down and up. */
  steps: string[];
  error: string | null;
  skipped: string | null;
}

const migrations = pythonOutputs().filter(isMigration);
const verdicts = new Map<string, Verdict>();
const minutes = 60_000;

beforeAll(async () => {
  const python = await packagesPython();
  const url = process.env.DATABASE_URL;
  const server = await openServer({ environment: await pythonEnvironment(), ...(url && { url }) });
  try {
    const database = await server.createDatabase('executed');
    const files = migrations.filter(({ one }) => !one.settings.notExecuted).map(({ file }) => file);
    for (const verdict of await run(python, database.url, files)) verdicts.set(verdict.path, verdict);
    await database.drop();
  } finally {
    await server.close();
  }
}, 15 * minutes);

async function run(python: string, url: string, files: readonly string[]): Promise<Verdict[]> {
  const script = fileURLToPath(new URL('run_revisions.py', import.meta.url));
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PYTHONPATH: await pgvectorFolder('0.5.1', python),
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const { stdout, stderr } = await runProcess([python, script, ...files], { env, timeLimit: 14 * minutes });
  const lines = stdout.trim().split('\n');
  if (lines.length !== files.length)
    throw new Error(`${lines.length} of ${files.length} were run\n${stderr}`);
  return lines.map((line) => JSON.parse(line) as Verdict);
}

/** Why an output was not run. */
function reasonOf({ one, file }: Output): string | undefined {
  return one.settings.notExecuted ?? verdicts.get(file)?.skipped ?? undefined;
}

/** It did not go up again, because its downgrade, on which the codemod did nothing, takes back less than its upgrade makes. */
function isAuthorsOwn({ one, text }: Output, verdict: Verdict | undefined): boolean {
  if (!verdict?.error?.match(/psycopg\.errors\.Duplicate(?:Column|Table|Object)/) || verdict.steps.length < 2)
    return false;
  const operations = (source: string) => source.split(/^def downgrade\b/m)[1]?.match(/\bop\.\w+/g) ?? [];
  return operations(text).join() === operations(one.input.toString('latin1')).join();
}

describe('what a codemod makes of a migration goes up, down and up on a real server', () => {
  test.each(migrations)('$name', (output) => {
    const verdict = verdicts.get(output.file);
    if (reasonOf(output)) return;
    if (isAuthorsOwn(output, verdict)) return;
    expect(verdict?.error).toBeNull();
    expect(verdict?.steps[0]).toBe('upgrade');
  });

  test('nearly all of them are run, and most of them up and down and up', () => {
    const left = migrations.flatMap((output) => {
      const reason = reasonOf(output);
      return reason ? [`${output.name} (${reason})`] : [];
    });
    if (left.length > 0) console.info(`not run on a database:\n  ${left.join('\n  ')}`);
    expect(left.length, left.join('\n')).toBeLessThan(migrations.length * 0.1);
    const roundTrips = [...verdicts.values()].filter(({ steps }) => steps.length === 3);
    console.info(
      `${migrations.length} migrations: ${verdicts.size} run, ${roundTrips.length} of them up, down and up`,
    );
    expect(roundTrips.length).toBeGreaterThan(migrations.length * 0.6);
  });

  test('no case gives a reason that is none', () => {
    for (const { one, name } of migrations) expect(one.settings.notExecuted, name).not.toBe('');
  });
});
