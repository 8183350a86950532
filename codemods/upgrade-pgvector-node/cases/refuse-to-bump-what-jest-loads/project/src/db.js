import { toSql } from 'pgvector';
export const text = toSql([1]);
