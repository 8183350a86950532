const assert = require('node:assert/strict');
const { drizzle } = require('drizzle-orm/node-postgres');
const { customType, pgTable, serial } = require('drizzle-orm/pg-core');
const pg = require('pg');

const embedding = customType({
  dataType: ({ size = 3 } = {}) => `vector(${size})`,
  toDriver: (value) => `[${value.join(',')}]`,
  fromDriver: (value) => JSON.parse(value),
});
const fixed = customType({
  dataType: () => 'halfvec(2)',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value.slice(1, -1).split(',').map(Number),
});
const items = pgTable('items', {
  id: serial('id').primaryKey(),
  body: embedding('body', { size: 2 }),
  title: embedding('title'),
  half: fixed('half'),
});

async function main() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
  const types = [items.body, items.title, items.half].map((column) => column.getSQLType());
  assert.deepEqual(types, ['vector(2)', 'vector(3)', 'halfvec(2)']);
  await pool.query(
    `CREATE TABLE items (id serial PRIMARY KEY, body ${types[0]}, title ${types[1]}, half ${types[2]})`,
  );
  const db = drizzle(pool);
  await db.insert(items).values([{ body: [0.5, 2], title: [1, 2, 3], half: [0.5, -2] }]);
  const [{ body, title, half }] = await db.select().from(items);
  assert.deepEqual(
    [body, title, half],
    [
      [0.5, 2],
      [1, 2, 3],
      [0.5, -2],
    ],
  );
  await pool.end();
}

main();
