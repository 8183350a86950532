import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { type Case, casesOf, reportOf } from './cases.ts';

interface Verdict {
  path: string;
  step: string | null;
  error: string | null;
}

const cases = casesOf('fix-concurrent-index');
const recipes = readRecipes();
const verdicts = new Map<string, Verdict>();
const fileOf = ({ folder }: Case, name: string) => fileURLToPath(new URL(name, folder));

let server: Server;
beforeAll(async () => {
  const environment = await pythonEnvironment();
  const url = process.env.DATABASE_URL;
  server = await openServer({ environment, ...(url && { url }) });
  const database = await server.createDatabase('concurrent');
  const files = cases.flatMap((one) => [fileOf(one, 'input.py'), fileOf(one, 'expected.py')]);
  const script = fileURLToPath(new URL('migrate.py', import.meta.url));
  const output = execFileSync(environment.python, [script], {
    input: files.filter((file) => existsSync(file)).join('\n'),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: database.url },
  });
  for (const line of output.trim().split('\n')) {
    const verdict: Verdict = JSON.parse(line);
    verdicts.set(verdict.path, verdict);
  }
  await database.drop();
}, 300_000);
afterAll(() => server.close());

/** With the real Alembic on a real server, through psycopg 3. */
describe('fix-concurrent-index, executed', () => {
  const found = cases.filter((one) => reportOf(one) !== '');
  const silent = cases.filter((one) => reportOf(one) === '');

  test.each(found)('$name: fails before, with the error of the recipe', (one) => {
    const { error } = verdicts.get(fileOf(one, 'input.py')) ?? {};
    expect(matchError(error ?? '', recipes)?.code).toBe('PGV011');
  });

  test.each(found.filter((one) => one.expected))('$name: goes up, down and up again after', (one) => {
    expect(verdicts.get(fileOf(one, 'expected.py'))).toMatchObject({ step: null, error: null });
  });

  test.each(silent)('$name: runs as it is', (one) => {
    expect(verdicts.get(fileOf(one, 'input.py'))).toMatchObject({ step: null, error: null });
  });
});
