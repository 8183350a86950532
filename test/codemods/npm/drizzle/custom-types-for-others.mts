import assert from 'node:assert/strict';
import { drizzle } from 'drizzle-orm/node-postgres';
import { customType, pgTable, serial } from 'drizzle-orm/pg-core';
import pg from 'pg';

export const vector = customType<{ data: number[]; driverData: string }>({
  dataType() {
    return 'vector(3)';
  },
  toDriver(value) {
    return `[${value.join(',')}]`;
  },
  fromDriver(value) {
    return value.slice(1, -1).split(',').map(Number);
  },
});
export const sized = customType<{ data: number[]; driverData: string; config: { dim?: number } }>({
  dataType(config) {
    return `vector(${config?.dim ?? 2})`;
  },
  toDriver(value) {
    return JSON.stringify(value);
  },
  fromDriver(value) {
    return JSON.parse(value);
  },
});
export const half = (name: string, dimensions: number) =>
  customType<{ data: number[]; driverData: string }>({
    dataType: () => `halfvec(${dimensions})`,
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value),
  })(name);
const sparse = customType<{ data: string }>({ dataType: () => 'sparsevec(4)' });
const bits = customType<{ data: string; config: { length: number } }>({
  dataType: (config) => `bit(${config?.length ?? 1})`,
});

const items = pgTable('items', {
  id: serial('id').primaryKey(),
  a: vector('a').notNull(),
  b: sized('b', { dim: 1 }),
  c: half('c', 2),
  d: sparse('d'),
  e: bits('e', { length: 3 }),
  f: sized('f'),
});
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = drizzle(pool);
const { id, ...columns } = items;
const types = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => columns[name as 'a'].getSQLType());
assert.deepEqual(types, ['vector(3)', 'vector(1)', 'halfvec(2)', 'sparsevec(4)', 'bit(3)', 'vector(2)']);
const created = types.map((type, at) => `${'abcdef'[at]} ${type}`).join(', ');
await pool.query(`CREATE TABLE items (id serial PRIMARY KEY, ${created})`);
const values = { a: [1, 2, 3], b: [0.5], c: [1, 2], d: '{1:1}/4', e: '101', f: null };
await db.insert(items).values(values);
const [found] = await db.select().from(items).orderBy(id);
assert.deepEqual(found, { id: 1, ...values });
await pool.end();
