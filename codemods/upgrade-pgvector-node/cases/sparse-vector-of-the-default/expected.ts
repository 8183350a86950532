import pgvector, { SparseVector } from 'pgvector';

export const query = pgvector.toSql(new SparseVector([1, 0, 2]));
