import type { Codemod } from '../engine/types.ts';
import { similarityProblem } from '../pgvector/query-words.ts';
import { isForAnother } from '../sql/database.ts';
import { sql } from '../sql/language.ts';
import { ordersBySimilarity } from '../sql/order-by-similarity.ts';
import { unqualifiedOperators } from '../sql/unqualified-operators.ts';
import { hasVectorIndex } from '../sql/vector-indexes.ts';

export const codemod: Codemod<string> = {
  id: 'report-sql-query',
  title:
    'Report functions and queries in files of SQL that order by a similarity, or that use an operator of pgvector which an empty search_path hides.',
  language: sql,
  codes: ['PGV054', 'PGV056'],
  options: {},
  reportOnly: true,
  words: ['<=>', '<->', '<#>', '<+>'],
  mayConcern: (text) => /\border\s+by\b|\bsearch_path\b/i.test(text),
  find({ path, text }, _tree, { project }) {
    const orders = ordersBySimilarity(text);
    const told = orders.length > 0 && hasVectorIndex(text, project) ? orders.map(similarityProblem) : [];
    const problems = [...told, ...unqualifiedOperators(text)];
    return problems.length === 0 || isForAnother({ path, text }, project) ? [] : problems;
  },
};
