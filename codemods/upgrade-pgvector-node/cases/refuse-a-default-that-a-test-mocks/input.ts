import pgvector from 'pgvector/kysely';

export const near = (column: string) => pgvector.cosineDistance(column, [1, 2]);
