import { registerType } from 'pgvector/pg';

export { registerType };
export { registerType as prepare } from 'pgvector/pg';
