import { cosineDistance } from 'drizzle-orm';
import { index, pgTable, vector, halfvec } from 'drizzle-orm/pg-core';

export const items = pgTable('items', { embedding: vector('embedding', { dimensions: 3 }), half: halfvec('half', { dimensions: 3 }) }, (table) => [
  index('by_vector').using('hnsw', table.embedding.op('vector_cosine_ops')),
]);
export const order = cosineDistance(items.embedding, [1, 2, 3]);
