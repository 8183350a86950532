import { sql } from 'drizzle-orm';
import { Client, Pool } from 'pg';
import { db, prisma } from './client.ts';

const pool = new Pool();
const own = new Client();

export const one = () => db.transaction(async (tx) => {
  await tx.execute(sql`SET LOCAL hnsw.ef_search = 100`);
});
export const two = () => prisma.$transaction([prisma.$executeRaw`SET LOCAL hnsw.ef_search = 100`]);
export async function three() {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('SET LOCAL hnsw.ef_search = 100');
  await own.query('SET hnsw.ef_search = 100');
  await pool.query('ALTER DATABASE app SET hnsw.ef_search = 100');
  await pool.query('BEGIN; SET LOCAL hnsw.ef_search = 100; SELECT 1; COMMIT');
}
pool.on('connect', (client) => client.query('SET hnsw.ef_search = 100'));
