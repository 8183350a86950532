import { Pool } from 'pg';
import pgvector from 'pgvector/pg';

let pool: Pool | null = null;

export function getPool(): Pool {
  if (!pool) {
    pool = new Pool({
      connectionString: process.env.DATABASE_URL,
      max: parseInt(process.env.POOL_SIZE ?? '10'),
      onConnect: async (client) => {
        await client.query('CREATE EXTENSION IF NOT EXISTS vector');
        await pgvector.registerType(client);
      },
    });
  }
  return pool;
}
