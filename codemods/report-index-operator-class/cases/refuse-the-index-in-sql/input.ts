export const statements = [
  'CREATE INDEX ON items USING hnsw (embedding)',
  `CREATE INDEX CONCURRENTLY IF NOT EXISTS items_embedding
     ON items USING hnsw ("embedding") WITH (m = 16)`,
];
