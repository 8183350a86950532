import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import data from './memories.json' with { type: 'json' };
import { memoryVectors } from './schema.ts';
import { nearest, store } from './vector-store.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = drizzle(pool);
await store(db, data.memories);

for (const { content, embedding } of data.questions) {
  console.log(content);
  for (const found of await nearest(db, embedding, 2))
    console.log(`  ${found.distance.toFixed(2)}  ${found.content}`);
}
const [one] = await db.select().from(memoryVectors).limit(1);
console.log(`An embedding comes back as an array: ${Array.isArray(one?.embedding)}, of ${one?.embedding.length}`);

const short = store(db, [{ content: 'short', embedding: [1, 0] }]);
await short.catch(({ cause }) => console.log(`Storing 2 dimensions: ${cause.message}`));
await pool.end();
