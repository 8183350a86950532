import { toSql } from 'pgvector/pg';
export const text = toSql([1]);
