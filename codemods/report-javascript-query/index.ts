import type { Codemod } from '../engine/types.ts';
import { javascript } from '../javascript/language.ts';
import type { Script } from '../javascript/script.ts';
import { similarityProblem } from '../pgvector/query-words.ts';
import { isForAnother } from '../sql/database.ts';
import { hasVectorIndex } from '../sql/vector-indexes.ts';
import { drizzleOrders } from './drizzle.ts';
import { rawQueries } from './raw-queries.ts';
import { searchSettings } from './settings.ts';
import { ordersInStrings } from './strings.ts';

export const codemod: Codemod<Script> = {
  id: 'report-javascript-query',
  title:
    "Report queries that no index serves, raw ones that Prisma can't send or read, and settings of a search that do not reach it.",
  language: javascript,
  codes: ['PGV054', 'PGV055', 'PGV057'],
  options: {},
  reportOnly: true,
  words: [
    '<=>',
    '<->',
    '<#>',
    '<+>',
    'Distance(',
    'innerProduct',
    'InnerProduct',
    'ef_search',
    'ivfflat.',
    '$queryRaw',
    '$executeRaw',
  ],
  mayConcern: (text) =>
    /order\s*by|orderby|queryRaw|executeRaw|\bset\b[^;]{0,20}\b(?:hnsw|ivfflat)\./i.test(text),
  find({ path, text }, script, { project }) {
    const orders = [...drizzleOrders(script, text), ...ordersInStrings(script, text)];
    const told = orders.length > 0 && hasVectorIndex(text, project) ? orders.map(similarityProblem) : [];
    const problems = [...told, ...rawQueries(script, text, project), ...searchSettings(script)];
    return problems.length === 0 || isForAnother({ path, text }, project) ? [] : problems;
  },
};
