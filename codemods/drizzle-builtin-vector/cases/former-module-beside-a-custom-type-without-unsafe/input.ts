import { sql } from 'drizzle-orm';
import { customType, index, pgTable } from 'drizzle-orm/pg-core';
import { cosineDistance, vector } from 'pgvector/drizzle-orm';

const half = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'halfvec(3)',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const items = pgTable('items', { embedding: vector('embedding', { dimensions: 3 }), half: half('half') }, (table) => [
  index('by_vector').on(table.embedding).using(sql`hnsw (embedding vector_cosine_ops)`),
]);
export const order = cosineDistance(items.embedding, [1, 2, 3]);
