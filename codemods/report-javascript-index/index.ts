import type { Codemod, Problem } from '../engine/types.ts';
import { javascript } from '../javascript/language.ts';
import type { SyntaxNode } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { faultsOf } from '../pgvector/index-words.ts';
import type { IndexFacts } from '../pgvector/judge-index.ts';
import { isForAnother } from '../sql/database.ts';
import { decoratedIndexes } from './decorators.ts';
import { drizzleIndexes } from './drizzle.ts';
import { nodePgMigrateIndexes } from './node-pg-migrate.ts';
import { indexesInStrings } from './strings.ts';

export const codemod: Codemod<Script> = {
  id: 'report-javascript-index',
  title:
    "Report indexes of vectors that PostgreSQL refuses or no search uses, in Drizzle's schemas, node-pg-migrate, TypeORM, MikroORM and SQL in strings.",
  language: javascript,
  codes: ['PGV021', 'PGV022', 'PGV025', 'PGV084', 'PGV085'],
  options: {},
  reportOnly: true,
  words: [
    'hnsw',
    'HNSW',
    'ivfflat',
    'IVFFLAT',
    'vector',
    'Vector',
    'VECTOR',
    'halfvec',
    'HALFVEC',
    'sparsevec',
  ],
  mayConcern: (text) => /index/i.test(text),
  find({ path, text }, script, { project }) {
    const found = [
      ...drizzleIndexes(script, text),
      ...nodePgMigrateIndexes(script),
      ...decoratedIndexes(script),
      ...indexesInStrings(script),
    ];
    const problems = found.flatMap(problemsOf);
    return problems.length === 0 || isForAnother({ path, text }, project) ? [] : problems;
  },
};

/** An index that code makes or declares. */
export interface CodeIndex {
  at: SyntaxNode;
  facts: IndexFacts;
  /** Its keys as a person reads them. */
  names: readonly string[];
}

/** That it names no class is what report-index-operator-class says. */
function problemsOf({ at, facts, names }: CodeIndex): Problem[] {
  return faultsOf(facts, names)
    .filter(({ kind }) => kind !== 'no-default-class')
    .map(({ code, what, instead }) => ({ code, what, reason: instead, start: at.start, end: at.end }));
}
