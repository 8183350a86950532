import vec from 'pgvector';
import { toSql, vectorType } from 'pgvector/utils';

export const both = [toSql([1]), vectorType(3), vec.register];
