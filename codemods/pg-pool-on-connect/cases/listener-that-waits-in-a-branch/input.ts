import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

let registered = false;
export const pool = new Pool({
  max: 10,
});

pool.on('connect', (client) => {
  if (!registered) {
    registerTypes(client).catch(console.error);
    registered = true;
  }
});

pool.on('error', console.error);
