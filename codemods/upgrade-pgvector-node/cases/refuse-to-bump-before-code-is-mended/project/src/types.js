import { toSql, vectorType } from 'pgvector/utils';

export const column = [toSql([1]), vectorType(3)];
