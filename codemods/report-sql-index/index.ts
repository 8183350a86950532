import type { Codemod, Context, Problem } from '../engine/types.ts';
import { faultsOf, type IndexFault } from '../pgvector/index-words.ts';
import { isForAnother } from '../sql/database.ts';
import { sql } from '../sql/language.ts';
import { runsBefore, sameSet } from '../sql/migrations.ts';
import { ColumnTypes, indexesIn, type SqlIndex } from '../sql/sql-index.ts';
import { statementPlaces } from '../sql/statement-places.ts';
import { droppedIndexes, mayDropIndex } from './dropped.ts';

const words = [
  'hnsw',
  'HNSW',
  'ivfflat',
  'IVFFLAT',
  'vector',
  'VECTOR',
  'halfvec',
  'HALFVEC',
  'sparsevec',
  'SPARSEVEC',
];
const makesIndex = /\bcreate\s+(?:unique\s+)?index\b/i;

export const codemod: Codemod<string> = {
  id: 'report-sql-index',
  title:
    "Report indexes of vectors that PostgreSQL refuses or no search uses, and that Prisma drops, in files of SQL: Prisma's, Drizzle's and Supabase's migrations.",
  language: sql,
  codes: ['PGV021', 'PGV022', 'PGV025', 'PGV084', 'PGV085', 'PGV207'],
  options: {},
  reportOnly: true,
  words: [...words, 'DropIndex'],
  mayConcern: (text) => makesIndex.test(text) || mayDropIndex(text),
  find({ path, text }, _tree, { project }) {
    const types = typesBefore(project);
    const found = [
      ...indexesIn(statementPlaces(text), types).flatMap(problemsOf),
      ...droppedIndexes({ path, text }, project),
    ];
    return found.length === 0 || isForAnother({ path, text }, project) ? [] : found;
  },
};

/** What the migrations before this one have made of the columns. */
function typesBefore(project: Context['project']): ColumnTypes {
  const types = new ColumnTypes();
  const before = sameSet(project.path, project.filesWith(words, ['.sql'], 'repository'))
    .filter((one) => runsBefore(one.path, project.path))
    .sort((a, b) => (runsBefore(a.path, b.path) ? -1 : 1));
  for (const { text } of before) indexesIn(statementPlaces(text), types);
  return types;
}

function problemsOf(index: SqlIndex): Problem[] {
  const { facts, names, statement } = index;
  return [...faultsOf(facts, names), ...withoutClass(index)].map(({ code, what, instead }) => ({
    code,
    what,
    reason: instead,
    start: statement.start,
    end: statement.end,
  }));
}

/** Of a column whose type is not to be seen: HNSW has no default for any. */
function withoutClass({ facts, names }: SqlIndex): IndexFault[] {
  const [key, ...others] = facts.keys;
  const isBare = others.length === 0 && key?.operatorClass === 'none' && key.type === undefined;
  if (facts.method !== 'hnsw' || !isBare || !/^\w+$/.test(names[0] ?? '')) return [];
  return [
    {
      kind: 'no-default-class',
      code: 'PGV022',
      what: 'hnsw has no operator class by default, and this index names none: PostgreSQL refuses it',
      instead: "the class has to be that of the queries' distance, `vector_cosine_ops` for `<=>`",
    },
  ];
}
