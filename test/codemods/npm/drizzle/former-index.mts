import assert from 'node:assert/strict';
import { sql } from 'drizzle-orm';
import { getTableConfig, index, pgTable, vector } from 'drizzle-orm/pg-core';

const items = pgTable('items', { embedding: vector('embedding', { dimensions: 3 }) }, (table) => [
  index('by_cosine')
    .on(table.embedding)
    .using(sql`hnsw (embedding vector_cosine_ops) WITH (m = 8, ef_construction = 32)`),
  index('by_distance')
    .on(table.embedding)
    .concurrently()
    .using(sql`ivfflat (${table.embedding} vector_l2_ops)`),
]);
const found = getTableConfig(items).indexes.map(({ config }) => [config.name, config.method, config.with]);
assert.deepEqual(found, [
  ['by_cosine', 'hnsw', { m: 8, ef_construction: 32 }],
  ['by_distance', 'ivfflat', undefined],
]);
