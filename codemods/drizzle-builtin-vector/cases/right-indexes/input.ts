import { sql } from 'drizzle-orm';
import { index, pgTable, text, vector } from 'drizzle-orm/pg-core';

export const notes = pgTable('notes', { body: text('body'), embedding: vector('embedding', { dimensions: 3 }) }, (t) => [
  index('a').using('hnsw', t.embedding.op('vector_cosine_ops')),
  index('b').using('hnsw', sql`${t.embedding} vector_l2_ops`).with({ m: 8 }),
  index('c').on(t.body),
]);
