import { sql } from 'drizzle-orm';
import { index, pgTable, text, vector } from 'drizzle-orm/pg-core';

export const items = pgTable(
  'items',
  { title: text('title'), embedding: vector('embedding', { dimensions: 3 }) },
  (table) => [
    index('a').using('hnsw', table.embedding.op('vector_cosine_ops')),
    index('b').using('gin', table.title),
    index('c').using('hnsw', sql`${table.embedding} vector_l2_ops`),
  ],
);
export const options = { indexes: [{ fields: ['embedding'], using: 'hnsw', operator: 'vector_l2_ops' }] };
export const statement = 'CREATE INDEX ON items USING hnsw (embedding vector_cosine_ops)';
// CREATE INDEX ON items USING hnsw (embedding)
export const words = ['using hnsw (embedding)', 'hnsw'];
