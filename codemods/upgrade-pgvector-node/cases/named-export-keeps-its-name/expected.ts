export { registerTypes as registerType } from 'pgvector/pg';
