import { toSql, fromSql } from 'pgvector/utils';

export const parameter = (embedding) => toSql(embedding);
export const read = (row) => fromSql(row.embedding);
