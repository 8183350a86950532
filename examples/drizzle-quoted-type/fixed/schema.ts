import { bigserial, halfvec, pgTable, text } from 'drizzle-orm/pg-core';

export const documents = pgTable('documents', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  content: text('content').notNull(),
  embedding: halfvec('embedding', { dimensions: 3 }),
});
