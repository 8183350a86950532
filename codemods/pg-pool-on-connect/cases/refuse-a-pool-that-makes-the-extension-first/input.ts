import { Pool } from 'pg';
import pgvector from 'pgvector/pg';

export async function build(url: string): Promise<Pool> {
  const pool = new Pool({
    connectionString: url,
  });
  pool.on('error', (error) => console.error(error));

  // The extension first, and then its types
  await pool.query('CREATE EXTENSION IF NOT EXISTS vector');
  pool.on('connect', async (client) => {
    await pgvector.registerTypes(client);
  });
  return pool;
}
