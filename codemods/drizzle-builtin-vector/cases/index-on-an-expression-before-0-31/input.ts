import { sql } from 'drizzle-orm';
import { index, pgTable, vector } from 'drizzle-orm/pg-core';

export const notes = pgTable('notes', { embedding: vector('embedding', { dimensions: 3 }) }, (t) => [
  index('notes_embedding').on(sql`embedding vector_cosine_ops`).using(sql`hnsw`),
]);
