import { Pool } from 'pg';
import pgvector from 'pgvector/pg';

const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  onConnect: async (client) => {
    await pgvector.registerTypes(client);
  },
});

export default pool;
