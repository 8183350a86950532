import pgvector, { toSql, fromSql, vector } from 'pgvector/src/utils/index.js';

console.log(pgvector.toSql, toSql([1]), fromSql('[1]'), vector);
