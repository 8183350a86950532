import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { prisma } from './client.ts';

const connections = new Pool();
const db = drizzle(connections);

export async function search(embedding: string) {
  await connections.query('SET LOCAL hnsw.ef_search = 100');
  return connections.query('SELECT id FROM items ORDER BY embedding <=> $1 LIMIT 5', [embedding]);
}
export async function probes(count: number) {
  await db.execute(sql`SET ivfflat.probes = ${count}`);
  await prisma.$executeRawUnsafe(`SET LOCAL hnsw.ef_search = ${count}`);
}
