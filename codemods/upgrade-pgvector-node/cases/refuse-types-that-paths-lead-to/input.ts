import { toSql } from 'pgvector/utils';

export const text = toSql([1, 2]);
