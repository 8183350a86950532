import pgvector from 'pgvector/kysely';

export const helpers = { ...pgvector };
export const near = (db: any) => db.orderBy(pgvector.l2Distance('embedding', [1]));
