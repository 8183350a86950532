import { sqlType, toSql } from 'pgvector/utils';

export const column = sqlType(3);
export const value = toSql([1, 2, 3]);
