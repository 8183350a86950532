import { Pool } from 'pg';
import pgvector from 'pgvector/pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

pool.on('connect', async (client) => {
  await pgvector.registerTypes(client);
});

export default pool;
