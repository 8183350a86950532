import { bigserial, index, pgTable, text, vector } from 'drizzle-orm/pg-core';

export const memoryVectors = pgTable(
  'memory_vectors',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    content: text('content').notNull(),
    embedding: vector('embedding', { dimensions: 384 }).notNull(), // of all-MiniLM-L6-v2
  },
  (table) => [index('memory_vectors_embedding').using('hnsw', table.embedding.op('vector_cosine_ops'))],
);
