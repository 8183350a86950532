import assert from 'node:assert/strict';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, serial } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { l2Distance, maxInnerProduct, vector } from 'pgvector/drizzle-orm';

const items = pgTable('items', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 3 }).notNull(),
});
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = drizzle(pool);
await pool.query('CREATE TABLE items (id serial PRIMARY KEY, embedding vector(3) NOT NULL)');
await db.insert(items).values([{ embedding: [1, 2, 3] }, { embedding: [4, 5, 6] }]);
const [near] = await db
  .select()
  .from(items)
  .orderBy(l2Distance(items.embedding, [4, 5, 7]))
  .limit(1);
const [best] = await db
  .select()
  .from(items)
  .orderBy(maxInnerProduct(items.embedding, [1, 1, 1]))
  .limit(1);
assert.deepEqual([near?.embedding, best?.id], [[4, 5, 6], 2]);
await pool.end();
