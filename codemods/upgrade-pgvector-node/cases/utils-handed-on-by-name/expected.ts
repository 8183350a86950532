export { toSql, fromSql as parseVector } from 'pgvector';
