import pgvector from 'pgvector/mikro-orm';

export const register = (registry) => registry.add(pgvector);
