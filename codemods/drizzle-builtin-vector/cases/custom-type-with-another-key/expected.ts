import { pgTable, vector } from 'drizzle-orm/pg-core';

export const documents = pgTable('documents', {
  title: vector('title', { dimensions: 384 }),
  body: vector('body', { dimensions: 768 }),
});
