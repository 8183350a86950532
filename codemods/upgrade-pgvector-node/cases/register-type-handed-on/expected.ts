import { registerTypes } from 'pgvector/pg';

export { registerTypes as registerType };
export { registerTypes as prepare } from 'pgvector/pg';
