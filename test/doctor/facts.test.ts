import { expect, test } from 'vitest';
import type { Catalog } from '../../cli/doctor/catalog.ts';
import { isOlder } from '../../cli/doctor/check.ts';
import { check as extensionMissing } from '../../cli/doctor/checks/extension-missing.ts';
import { check as extensionTooOld } from '../../cli/doctor/checks/extension-too-old.ts';
import { check as invalidIndex } from '../../cli/doctor/checks/invalid-index.ts';
import { expected } from '../../cli/doctor/expected.ts';
import { historyOf } from '../../cli/doctor/history.ts';
import { readTree } from '../../cli/doctor/read-tree.ts';
import { replay } from '../../cli/doctor/replay.ts';
import { folder } from '../cli/kit.ts';
import { files, first, second } from './project.ts';

/** A database in which nobody has done anything yet. */
const empty: Catalog = {
  server: '16.14',
  database: 'app',
  searchPath: ['pg_catalog', 'public'],
  extension: undefined,
  available: '0.8.5',
  relations: [],
  columns: [],
  indexes: [],
  versions: [],
};
const stamped = (...heads: string[]): Catalog => ({
  ...empty,
  versions: [{ schema: 'public', name: 'alembic_version', heads }],
});
const treeOf = (texts: Readonly<Record<string, string>>) =>
  readTree({ root: folder(texts), paths: [], excludes: () => false });
const hnsw = {
  schema: 'public',
  table: 'documents',
  name: 'ix_documents_embedding',
  method: 'hnsw',
  unique: false,
  valid: true,
  building: false,
  keys: [],
  options: {},
};

test('a server without pgvector', async () => {
  const tree = await treeOf({ 'models.py': files['models.py'] ?? '' });
  const catalog = { ...empty, available: undefined };
  const [problem] = extensionMissing.run({ catalog, expected: expected(tree, catalog) });
  expect(problem).toMatchObject({
    code: 'PGV013',
    message: expect.stringMatching(/not installed on the server/),
  });
});

test('an extension that a pending revision creates is not missing', async () => {
  const tree = await treeOf(files);
  expect(extensionMissing.run({ catalog: empty, expected: expected(tree, empty) })).toEqual([]);
});

test.each([
  ['0.8.2', 1],
  ['0.8.3', 0],
])('an HNSW index on a server with pgvector %s', async (available, count) => {
  const tree = await treeOf(files);
  const extension = { version: '0.8.0', schema: 'public' };
  const catalog = { ...stamped('b2'), available, extension, indexes: [hnsw] };
  const problems = extensionTooOld.run({ catalog, expected: expected(tree, catalog) });
  expect(problems.map(({ code }) => code)).toEqual(Array(count).fill('PGV032'));
});

test('an index that is being built is not left over', async () => {
  const tree = await treeOf({});
  const catalog = { ...empty, indexes: [{ ...hnsw, valid: false, building: true }] };
  expect(invalidIndex.run({ catalog, expected: expected(tree, catalog) })).toEqual([]);
});

test('versions are compared by their numbers', () => {
  expect(isOlder('0.8.5', '0.10.0')).toBe(true);
  expect(isOlder('0.8.0', '0.8')).toBe(false);
  expect(isOlder('1.0.0', '0.8.5')).toBe(false);
});

test('revisions run in their order, and what comes later is pending', async () => {
  const tree = await treeOf(files);
  expect(historyOf(tree, stamped('b2')).applied.map(({ id }) => id)).toEqual(['a1', 'b2']);
  const { applied, pending, heads } = historyOf(tree, stamped('a1'));
  expect([applied, pending].map((list) => list.map(({ id }) => id))).toEqual([['a1'], ['b2']]);
  expect(heads).toEqual(['b2']);
});

test('the migrations of another database are not pending here', async () => {
  const other = first.replace('"a1"', '"x1"');
  const tree = await treeOf({ ...files, 'billing/versions/x1.py': other });
  const { pending, heads } = historyOf(tree, stamped('b2'));
  expect({ pending, heads }).toEqual({ pending: [], heads: ['b2'] });
});

test('a stamp that is no revision here', async () => {
  expect(historyOf(await treeOf(files), stamped('ffff')).foreign).toEqual(['ffff']);
});

test.each([
  ['nothing', '    pass', ['documents'], ['ix_documents_embedding']],
  ['drops the index', '    op.drop_index("ix_documents_embedding")', ['documents'], []],
  ['drops the table', '    op.drop_table("documents")', [], []],
  ['may drop the table', '    if True:\n        op.drop_table("documents")', [], []],
  ['does something unseen to the table', '    op.execute(open("documents.sql").read())', [], []],
  [
    'does something unseen',
    '    op.execute(open("other.sql").read())',
    ['documents'],
    ['ix_documents_embedding'],
  ],
  ['renames the table', '    op.rename_table("documents", "pages")', ['pages'], ['ix_documents_embedding']],
  [
    'fills the table',
    '    op.execute("UPDATE documents SET embedding = NULL")',
    ['documents'],
    ['ix_documents_embedding'],
  ],
])('a later revision that %s', async (_, body, tables, indexes) => {
  const third = `${second.slice(0, second.indexOf('def upgrade')).replace('"b2"', '"c3"').replace('"a1"', '"b2"')}def upgrade():\n${body}\n`;
  const tree = await treeOf({ ...files, 'migrations/versions/c3.py': third });
  const made = replay(historyOf(tree, stamped('c3')).applied);
  expect(made.tables.map(({ table }) => table.name)).toEqual(tables);
  expect(made.indexes.map(({ thing }) => thing.name)).toEqual(indexes);
});

test('a column that a mixin of another module brings belongs to the table, and is shown where it is written', async () => {
  const tree = await treeOf({
    'app/mixins.py':
      'from pgvector.sqlalchemy import Vector\nfrom sqlalchemy.orm import mapped_column\n\n\nclass Embedded:\n    embedding = mapped_column(Vector(3))\n',
    'app/models.py':
      'from sqlalchemy.orm import DeclarativeBase\n\nfrom app.mixins import Embedded\n\n\nclass Base(DeclarativeBase):\n    pass\n\n\nclass Note(Embedded, Base):\n    __tablename__ = "notes"\n',
  });
  expect(expected(tree, empty).columns).toMatchObject([
    {
      table: { name: 'notes' },
      thing: { name: 'embedding', type: { dimensions: 3 } },
      path: 'app/mixins.py',
    },
  ]);
});
