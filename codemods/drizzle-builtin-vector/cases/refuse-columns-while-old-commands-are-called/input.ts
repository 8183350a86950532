import { vector } from 'pgvector/drizzle-orm';

export const embedding = vector('embedding', { dimensions: 3 });
