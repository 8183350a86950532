import { Pool, type PoolClient } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const pool = new Pool();
pool.on('connect', async (client: PoolClient) => {
  await registerTypes(client);
});
