import pgvector from 'pgvector/pg';

const { registerTypes: registerType, toSql } = pgvector;
export const prepare = async (client) => registerType(client);
export const value = toSql([1]);
