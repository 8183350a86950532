import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  onConnect: async (client) => {
    await registerTypes(client);
  },
});
pool.on('error', (error) => pool.end().catch(() => console.error(error)));
export const db = drizzle(pool);

