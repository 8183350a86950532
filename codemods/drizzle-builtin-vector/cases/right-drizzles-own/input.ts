import { cosineDistance } from 'drizzle-orm';
import { customType, pgTable, vector } from 'drizzle-orm/pg-core';

// was: import { vector } from 'pgvector/drizzle-orm';
export const items = pgTable('items', { embedding: vector('embedding', { dimensions: 3 }) });
export const order = cosineDistance(items.embedding, [1, 2, 3]);
export { customType };
