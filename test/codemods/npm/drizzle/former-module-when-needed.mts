import assert from 'node:assert/strict';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, serial } from 'drizzle-orm/pg-core';
import pg from 'pg';

const { vector, maxInnerProduct, l2Distance: distance } = await import('pgvector/drizzle-orm');

const items = pgTable('items', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 2 }),
});
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
await pool.query(`CREATE TABLE items (id serial PRIMARY KEY, embedding ${items.embedding.getSQLType()})`);
const db = drizzle(pool);
await db.insert(items).values([{ embedding: [3, 4] }, { embedding: [1, 0] }]);
for (const order of [distance(items.embedding, [1, 0]), maxInnerProduct(items.embedding, [0.2, -1])]) {
  const [found] = await db.select().from(items).orderBy(order).limit(1);
  assert.deepEqual(found?.embedding, [1, 0]);
}
await pool.end();
