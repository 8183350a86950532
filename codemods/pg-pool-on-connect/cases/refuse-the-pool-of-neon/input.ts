import { Pool } from '@neondatabase/serverless';
import { registerTypes } from 'pgvector/pg';

export const pool = new Pool({ connectionString: process.env.DATABASE_URL });
pool.on('connect', async (client) => {
  await registerTypes(client);
});
