import { pgTable, serial, text } from 'drizzle-orm/pg-core';
import { vector } from 'pgvector';

export const documents = pgTable('documents', {
  id: serial('id').primaryKey(),
  content: text('content').notNull(),
  embedding: vector('embedding', { dimensions: 3 }),
});
