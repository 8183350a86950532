import { registerType } from 'pgvector/pg';

export const connect = (client) => registerType(client);
