import { sql } from 'drizzle-orm';
import { index, pgTable, serial } from 'drizzle-orm/pg-core';
import { l2Distance, vector } from 'pgvector/drizzle-orm';

export const items = pgTable(
  'items',
  { id: serial('id').primaryKey(), embedding: vector('embedding', { dimensions: 3 }) },
  (table) => ({ byVector: index('by_vector').on(table.embedding).using(sql`hnsw (${table.embedding} vector_l2_ops)`) }),
);
export const order = l2Distance(items.embedding, [1, 2, 3]);
