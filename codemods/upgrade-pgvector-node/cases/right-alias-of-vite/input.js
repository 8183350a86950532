import { registerType } from 'pgvector/pg';

export const register = (client) => registerType(client, { strict: true });
