import { vector } from 'pgvector/drizzle-orm';

export const column = vector('embedding', { dimensions: 3 });
