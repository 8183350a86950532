import pgvector from 'pgvector/pg';

export const prepare = (client: any) => pgvector.registerType(client);
