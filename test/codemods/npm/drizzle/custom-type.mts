import assert from 'node:assert/strict';
import { drizzle } from 'drizzle-orm/node-postgres';
import { customType, pgTable, serial } from 'drizzle-orm/pg-core';
import pg from 'pg';

const embedding = customType<{ data: number[]; driverData: string; config: { size: number } }>({
  dataType(config) {
    return `vector(${config?.size ?? 3})`;
  },
  toDriver(value) {
    return `[${value.join(',')}]`;
  },
  fromDriver(value) {
    return value
      .slice(1, -1)
      .split(',')
      .map((v) => parseFloat(v));
  },
});
const items = pgTable('items', {
  id: serial('id').primaryKey(),
  body: embedding('body', { size: 2 }),
  title: embedding('title'),
});
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = drizzle(pool);
const types = [items.body.getSQLType(), items.title.getSQLType()];
await pool.query(`CREATE TABLE items (id serial PRIMARY KEY, body ${types[0]}, title ${types[1]})`);
await db.insert(items).values([{ body: [0.5, 2], title: [1, 2, 3] }, { body: null }]);
const [found, empty] = await db.select().from(items).orderBy(items.id);
assert.deepEqual(types, ['vector(2)', 'vector(3)']);
assert.deepEqual([found?.body, found?.title, empty?.body], [[0.5, 2], [1, 2, 3], null]);
await pool.end();
