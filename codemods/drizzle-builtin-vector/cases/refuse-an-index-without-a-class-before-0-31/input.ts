import { sql } from 'drizzle-orm';
import { index, pgTable, vector } from 'drizzle-orm/pg-core';

export const notes = pgTable('notes', { embedding: vector('embedding', { dimensions: 3 }) }, (t) => [
  index('a').on(t.embedding).using(sql`hnsw`),
  index('b').on(t.embedding).using(sql`hnsw ((embedding::halfvec(3)) halfvec_l2_ops)`),
  index('c').on(t.embedding).using(sql`hnsw (other vector_l2_ops)`),
]);
