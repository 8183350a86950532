import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer, type WheelServer } from '../../examples/database/wheel-server.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { type Outcome, runExamples } from '../../examples/runner/run-examples.ts';
import { kit, kitCommand, openFolder, remove } from '../database/kit-process.ts';

/** The tests run on the server of DATABASE_URL as well, if there is one. */
const url = process.env.DATABASE_URL;
const allExamples = listExamples();

describe('all examples, on one server', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await runExamples(allExamples, { kitCommand, url });
  }, 20 * 60_000);

  test.each(allExamples.map(({ id }) => id))('%s is proven, and prints what its evidence says', (id) => {
    const result = outcome.results.find((one) => one.id === id);
    expect(result?.steps.flatMap((step) => step.problems)).toEqual([]);
    expect(result).toMatchObject({ passed: true, evidence: 'same' });
  });
});

test('what the example of iterative scans says of PostgreSQL 17 and later holds on 18', async () => {
  const example = allExamples.filter(({ id }) => id === 'filtered-search-with-iterative-scans');
  const { results, versions } = await runExamples(example, { kitCommand, postgres: '18' });
  expect(results).toMatchObject([{ passed: true, evidence: 'same' }]);
  expect(versions.postgresql).toMatch(/^18\./);
});

test('a wrong expectation is no proof, and the steps after it are not run', async () => {
  const root = openFolder();
  try {
    const right = allExamples.find(({ id }) => id === 'vector-import-missing');
    cpSync(right?.folder ?? '', join(root, 'wrong'), { recursive: true });
    const file = join(root, 'wrong', 'example.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('exit: 1', 'exit: 0'));
    const { results } = await runExamples(listExamples(root), { kitCommand, url });
    expect(results).toMatchObject([{ passed: false, steps: [{ problems: ['exit code 1, expected 0'] }] }]);
  } finally {
    remove(root);
  }
});

test.each([
  ['an unknown example', ['vector-import-mising'], 'Did you mean: kit examples run vector-import-missing'],
  ['a wrong URL', ['--db', 'mysql://localhost/x'], 'is not a PostgreSQL URL'],
  ['a remote server', ['--db', 'postgresql://db.example.com/x'], 'Add --allow-remote'],
  ['no server there', ['--db', 'postgresql://127.0.0.1:9/x'], 'No PostgreSQL server answers'],
  ['a version that is not bundled', ['--postgres', '15'], 'Allowed choices are 16, 18'],
])('%s: exit code 2, one sentence, nothing left', async (_what, args, sentence) => {
  const TMPDIR = openFolder();
  const { exit, stdout, stderr } = await kit(['examples', 'run', ...args], { TMPDIR });
  expect(stderr).toContain(sentence);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  remove(TMPDIR);
});

test('the list names every example with its code and title', async () => {
  const { exit, stdout } = await kit(['examples', 'list']);
  expect(exit).toBe(0);
  for (const { id, codes, title } of allExamples) {
    expect(stdout).toMatch(new RegExp(`^${id} +${codes.join(', ')}`, 'm'));
    expect(stdout).toContain(title);
  }
});

test('the report has no colour in a pipe, and --quiet leaves the result', async () => {
  const { exit, stdout, stderr } = await kit(['examples', 'run', 'vector-import-missing', '--quiet']);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toMatch(/^\nProven on PostgreSQL 16\.\d+ with pgvector \d/);
  expect(stdout).not.toContain('\u001b');
});

let wheel: WheelServer;
beforeAll(async () => {
  wheel = await startWheelServer({ environment: await pythonEnvironment() });
});
afterAll(() => wheel.stop());

test("on a server of the person's own, named by DATABASE_URL, their database stays as it is", async () => {
  const mine = await connect(wheel.url);
  await mine.query('CREATE TABLE precious (id int)');
  await mine.query('CREATE DATABASE pgvector_kit_mine');
  // One of them logs in as a role of its own.
  const some = ['vector-import-missing', 'permission-denied-to-create-extension'];
  const run = ['examples', 'run', ...some, '--quiet'];
  const { exit, stdout } = await kit(run, { DATABASE_URL: wheel.url });
  const roles = await mine.query(`SELECT rolname FROM pg_roles WHERE rolname NOT LIKE 'pg\\_%'`);
  const tables = await mine.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
  const databases = await mine.query(`SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1`);
  await mine.end();
  expect(stdout).toContain('Proven on');
  expect(exit).toBe(0);
  expect(tables.rows).toEqual([{ tablename: 'precious' }]);
  expect(roles.rows).toEqual([{ rolname: 'postgres' }]);
  expect(databases.rows.map((row) => row.datname)).toEqual(['pgvector_kit_mine', 'postgres']);
});
