import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { type Outcome, runExamples } from '../../examples/runner/run-examples.ts';
import { kitCommand, openFolder, remove } from '../database/kit-process.ts';

/** Examples of one step each: what it is, and what becomes of it. */
const steps = {
  'query-as-expected': [{ sql: 'SELECT 1 + 1', rows: [['2']] }, []],
  'query-with-other-rows': [{ sql: 'SELECT 1', rows: [['2']] }, ['expected:\n2']],
  'query-that-shows': [{ sql: 'EXPLAIN (COSTS OFF) SELECT 1', shows: ['Result'], lacks: ['Sort'] }, []],
  'query-that-lacks': [{ sql: 'SELECT 1', shows: ['7'] }, ['not found on the answer: 7']],
  'query-that-is-refused': [{ sql: 'SELECT 1 / 0', fails: 'division by zero' }, []],
  'query-that-should-be-refused': [
    { sql: 'SELECT 1', fails: 'division by zero' },
    ['expected the error: division by zero', '1'],
  ],
  'query-that-is-refused-unasked': [{ sql: 'SELECT 1 / 0' }, ['ERROR: division by zero']],
  'query-with-settings': [{ before: ['SET jit = off'], sql: 'SHOW jit', rows: [['off']] }, []],
  'file-as-expected': [{ read: 'a.txt', shows: ['one'], lacks: ['two'] }, []],
  'file-with-another-text': [{ read: 'a.txt', shows: ['two'] }, ['not found on a.txt: two']],
  'file-that-is-missing': [{ read: 'b.txt' }, ['b.txt is missing']],
  'file-of-the-base': [{ read: 'alembic.ini', shows: ['script_location'] }, []],
  'command-with-a-text-too-many': [
    { run: 'python a.py', lacks: ['one'] },
    ['should not be on its output: one'],
  ],
  'command-with-node': [{ run: 'node a.js', node: 'pgvector-0-2', stdout: ['0.2.1'] }, []],
  'command-with-packages-that-are-not-to-be-had': [
    { run: 'node a.js', node: 'no-such-set' },
    expect.arrayContaining(['There is no set of npm packages called no-such-set.']),
  ],
  'command-over-its-limit': [{ run: 'python slow.py', limit: 1 }, ['it was still running after 1 s']],
} as const;

let root: string;
let outcome: Outcome;

beforeAll(async () => {
  root = openFolder();
  for (const [id, [step]] of Object.entries(steps)) write(id, step);
  write('plain-login', { sql: 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user' }, 'plain');
  outcome = await runExamples(listExamples(root), { kitCommand, url: process.env.DATABASE_URL });
});
afterAll(() => remove(root));

function write(id: string, step: object, login = 'superuser'): void {
  const folder = join(root, id);
  mkdirSync(join(folder, 'broken'), { recursive: true });
  const example = { title: id, codes: [], base: 'alembic', login, steps: [{ name: 'Do it', ...step }] };
  writeFileSync(join(folder, 'example.yaml'), stringify(example));
  writeFileSync(join(folder, 'broken', 'a.txt'), 'one\n');
  writeFileSync(join(folder, 'broken', 'a.py'), "print('one')\n");
  writeFileSync(
    join(folder, 'broken', 'a.js'),
    "console.log(require('./node_modules/pgvector/package.json').version)\n",
  );
  writeFileSync(join(folder, 'broken', 'slow.py'), 'import time\n\ntime.sleep(60)\n');
}

test.each(Object.entries(steps))('%s', (id, [, problems]) => {
  const result = outcome.results.find((one) => one.id === id);
  expect(result?.steps[0]?.problems).toEqual(problems);
  expect(result?.passed).toBe(problems.length === 0);
});

test('a plain login is no superuser', () => {
  const result = outcome.results.find((one) => one.id === 'plain-login');
  expect(result?.steps[0]).toMatchObject({ stdout: 'false', problems: [] });
});
