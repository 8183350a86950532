import { registerTypes as register } from 'pgvector/pg';

export const prepare = (client) => register(client);
