import pgvector from 'pgvector/pg';

export const register = pgvector.registerTypes ?? pgvector.registerType;
