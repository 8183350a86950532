import pgvector from 'pgvector/kysely';

export const value = pgvector.toSql([1]);
export function nearest(pgvector) {
  return pgvector.l2Distance('embedding', [1]);
}
