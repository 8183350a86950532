import { l2Distance } from 'drizzle-orm';
import { index, pgTable, serial, vector } from 'drizzle-orm/pg-core';

export const items = pgTable(
  'items',
  { id: serial('id').primaryKey(), embedding: vector('embedding', { dimensions: 3 }) },
  (table) => ({ byVector: index('by_vector').using('hnsw', table.embedding.op('vector_l2_ops')) }),
);
export const order = l2Distance(items.embedding, [1, 2, 3]);
