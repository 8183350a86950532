import pg from 'pg';
import { registerTypes } from 'pgvector/pg';

const pool = new pg.Pool();
pool.once('connect', async (client) => {
  await registerTypes(client);
});

export default pool;
