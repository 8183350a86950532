import pgvector from 'pgvector/mikro-orm';

export const answer = 42;
