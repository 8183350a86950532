import { pgTable, vector } from 'drizzle-orm/pg-core';
import { settings } from './settings';

export const notes = pgTable('notes', {
  title: vector('title', { dimensions: 1024 }),
  body: vector('body', { dimensions: settings.dimensions }).notNull(),
  summary: vector('summary', { dimensions: 768 }),
  whole: vector('whole', { dimensions: 256 }),
});
