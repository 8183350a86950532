import { index, pgSchema } from 'drizzle-orm/pg-core';

const app = pgSchema('app');

export const notes = app.table(
  'notes',
  (t) => ({ id: t.serial(), embedding: t.vector({ dimensions: 2560 }) }),
  (table) => [index().using('hnsw', table.embedding.op('vector_cosine_ops'))],
);
