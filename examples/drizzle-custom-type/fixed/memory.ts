import { pgTable, serial, vector } from 'drizzle-orm/pg-core';

export const memoryVectors = pgTable('memory_vectors', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 3 }),
});
