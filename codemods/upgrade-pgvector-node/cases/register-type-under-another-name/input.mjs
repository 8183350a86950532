import { registerType as register } from 'pgvector/pg';

export const prepare = (client) => register(client);
