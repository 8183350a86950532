import pg from 'pg';
import { registerTypes } from 'pgvector/pg';

export function open(url) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10 // of 100
  });
  pool.on('connect', async function (client) {
    try {
      await registerTypes(client);
    } catch (error) {
      console.error(error);
    }
  });
  return pool;
}
