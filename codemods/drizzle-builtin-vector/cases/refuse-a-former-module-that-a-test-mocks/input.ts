import { pgTable, serial } from 'drizzle-orm/pg-core';
import { vector } from 'pgvector/drizzle-orm';

export const items = pgTable('items', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 3 }),
});
