import { bigserial, index, pgTable, text, vector } from 'drizzle-orm/pg-core';

export const documents = pgTable(
  'documents',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    content: text('content').notNull(),
    embedding: vector('embedding', { dimensions: 3 }),
  },
  (table) => [index('documents_embedding').using('hnsw', table.embedding.op('vector_l2_ops'))],
);
