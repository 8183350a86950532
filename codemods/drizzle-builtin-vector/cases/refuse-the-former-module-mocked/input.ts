export * from 'pgvector/drizzle-orm';

jest.mock('pgvector/drizzle-orm', () => ({ vector: jest.fn() }));
export const later = import('pgvector/drizzle-orm').then(({ vector }) => vector);
export type Column = import('pgvector/drizzle-orm').PgVector;
