import { index, pgTable, serial, vector } from 'drizzle-orm/pg-core';

export const items = pgTable(
  'items',
  { id: serial('id').primaryKey(), embedding: vector('embedding', { dimensions: 3 }) },
  (table) => [index('items_embedding').using('hnsw', table.embedding)],
);
