import { pgTable, serial, vector } from 'drizzle-orm/pg-core';

export const documents = pgTable('documents', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 3 }),
});
