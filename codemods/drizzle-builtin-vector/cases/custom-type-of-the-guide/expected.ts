import { index, pgTable, serial, vector } from 'drizzle-orm/pg-core';

export const notes = pgTable('notes', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 384 }),
});
