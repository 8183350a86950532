import { index, pgTable, serial, vector } from 'drizzle-orm/pg-core';

export const guides = pgTable(
  'guides',
  { id: serial('id').primaryKey(), embedding: vector('embedding', { dimensions: 3 }) },
  (table) => [index('guides_embedding').using('hnsw', table.embedding.op('vector_cosine_ops'))],
);
