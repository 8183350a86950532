export { toSql } from 'pgvector/pg-promise';
