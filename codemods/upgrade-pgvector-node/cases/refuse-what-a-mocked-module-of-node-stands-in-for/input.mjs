import { registerType } from 'pgvector/pg';

export const setUp = (client) => registerType(client);
