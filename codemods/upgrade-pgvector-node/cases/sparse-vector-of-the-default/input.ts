import pgvector from 'pgvector';

export const query = pgvector.toSql(new pgvector.SparseVector([1, 0, 2]));
