import { pgTable, varchar } from 'drizzle-orm/pg-core';
import { vector } from 'pgvector/drizzle-orm';

export const user = pgTable('user', {
  id: varchar('id', { length: 15 }).primaryKey(),
  embedding: vector('embedding', { dimension: 768 }),
});
