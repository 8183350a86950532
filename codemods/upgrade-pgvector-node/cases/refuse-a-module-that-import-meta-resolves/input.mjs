import { toSql } from 'pgvector/utils';

console.log(import.meta.resolve('pgvector/utils'), toSql([1]));
