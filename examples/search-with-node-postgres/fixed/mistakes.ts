/** What else a query can be given, and what comes of it. */

import pg from 'pg';
import { nearest, openPool, storeMany } from './vector-store.ts';

const connectionString = process.env.DATABASE_URL ?? '';
const embedding = Array.from({ length: 384 }, () => 0.5);

const plain = new pg.Pool({ connectionString });
const { rows } = await plain.query('SELECT embedding FROM memory_vectors LIMIT 1');
console.log(`A column, without registerTypes: ${typeof rows[0].embedding}`);
console.log(`toSql, without it: ${(await nearest(plain, embedding)).length} found`);
await plain.end();

const pool = openPool(connectionString);
await tell('An array of 383', () => nearest(pool, embedding.slice(1)));
await tell('Many, of which one is short', () =>
  storeMany(pool, [
    { content: 'of 384', embedding },
    { content: 'of 383', embedding: embedding.slice(1) },
  ]),
);
const stored = await pool.query("SELECT count(*) FROM memory_vectors WHERE starts_with(content, 'of 38')");
console.log(`Of these are stored: ${stored.rows[0].count}`);
await tell('An array without toSql', () =>
  pool.query('SELECT content FROM memory_vectors ORDER BY embedding <=> $1', [embedding]),
);
await pool.end();

async function tell(label: string, attempt: () => Promise<unknown>): Promise<void> {
  await attempt().then(
    () => console.log(`${label}: works`),
    (error: Error) => console.log(`${label}: ${error.message.slice(0, 45)}`),
  );
}
