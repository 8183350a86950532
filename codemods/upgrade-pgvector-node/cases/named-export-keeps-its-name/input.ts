export { registerType } from 'pgvector/pg';
