import { registerType } from 'pgvector/pg';

export const prepare = (client: any) => registerType(client);
