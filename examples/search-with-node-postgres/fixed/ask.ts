import data from './memories.json' with { type: 'json' };
import { createSchema, nearest, openPool, store, storeMany } from './vector-store.ts';

const url = process.env.DATABASE_URL ?? '';
await createSchema(url);
const pool = openPool(url);
const [first, ...others] = data.memories;
if (first) await store(pool, first);
await storeMany(pool, others);

for (const { content, embedding } of data.questions) {
  console.log(content);
  for (const found of await nearest(pool, embedding, 2))
    console.log(`  ${found.distance.toFixed(2)}  ${found.content}`);
}
const { rows } = await pool.query('SELECT embedding FROM memory_vectors LIMIT 1');
console.log(`An embedding comes back as an array: ${Array.isArray(rows[0].embedding)}, of ${rows[0].embedding.length}`);
await pool.end();
