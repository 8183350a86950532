import { toSql } from 'pgvector/utils';

console.log(toSql([1]));
