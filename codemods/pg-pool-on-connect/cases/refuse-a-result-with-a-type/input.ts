import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const pool = new Pool();
pool.on('connect', (client): void => {
  registerTypes(client);
});
