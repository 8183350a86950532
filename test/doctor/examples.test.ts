import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineDatabase } from '../../cli/doctor/examine-database.ts';
import { connect } from '../../examples/database/connect.ts';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { assembleTree } from '../../examples/runner/stage.ts';
import { alembic } from '../database/alembic.ts';

let server: Server;
beforeAll(async () => {
  server = await openServer({ environment: await pythonEnvironment() });
});
afterAll(() => server.close());

/** What `kit doctor --db` says of a tree of an example, once the real Alembic has upgraded an empty database by it. */
async function diagnose(id: string, tree: string, sql = ''): Promise<string[]> {
  const example = listExamples().find((one) => one.id === id);
  if (!example) throw new Error(`there is no example ${id}`);
  const root = mkdtempSync(join(tmpdir(), 'kit-doctor-'));
  const database = await server.createDatabase('doctor');
  try {
    assembleTree(example, tree, root);
    const { exit, output } = await alembic(root, database.url, 'upgrade', 'head');
    expect(exit, output).toBe(0);
    const client = await connect(database.url);
    await client.query(sql).finally(() => client.end());
    const request = { root, paths: [], url: database.url, allowRemote: false };
    const { report, located } = await examineDatabase({ ...request, ignore: [], excludes: () => false });
    return [...located, ...report.findings].map(({ code }) => code).sort();
  } finally {
    rmSync(root, { recursive: true, force: true });
    await database.drop();
  }
}

test.each([
  ['index-drift-unseen-by-alembic-check', 'broken', ['PGV024']],
  ['index-drift-unseen-by-alembic-check', 'broken-method', ['PGV024']],
  ['index-drift-unseen-by-alembic-check', 'broken-parameters', ['PGV024']],
  ['index-drift-unseen-by-alembic-check', 'broken-size', ['PGV024']],
  ['index-drift-unseen-by-alembic-check', 'fixed', []],
  ['btree-on-vector-column', 'broken', ['PGV025']],
  ['btree-on-vector-column', 'fixed', []],
  ['index-over-2000-dimensions', 'fixed', []],
  ['ivfflat-on-empty-table', 'fixed', []],
  ['no-default-operator-class', 'fixed', []],
  ['vector-import-missing', 'fixed', []],
] as const)('%s, %s: %j', async (id, tree, codes) => {
  expect(await diagnose(id, tree)).toEqual(codes);
});

test('a table that is dropped by hand', async () => {
  expect(await diagnose('stamped-revision-tables-missing', 'fixed', 'DROP TABLE documents')).toEqual([
    'PGV033',
  ]);
});
