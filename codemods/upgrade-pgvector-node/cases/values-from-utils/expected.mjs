import { toSql, fromSql } from 'pgvector';

export const parameter = (embedding) => toSql(embedding);
export const read = (row) => fromSql(row.embedding);
