import { index, int, mysqlTable, vector } from 'drizzle-orm/mysql-core';

export const items = mysqlTable('items', { id: int('id'), e: vector('e', { dimensions: 3072 }) }, (t) => [index('by_e').on(t.e)]);
export const statements = [
  'CREATE INDEX by_name ON items (name)',
  'CREATE INDEX by_embedding ON items USING hnsw ((embedding::halfvec(3072)) halfvec_cosine_ops) WITH (m = 16)',
  `CREATE INDEX ${'any'} ON ${'items'} USING hnsw (${'embedding'} ${'vector_cosine_ops'})`,
];
