import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

let registered = false;
export const pool = new Pool({
  max: 10,
  onConnect: async (client) => {
    if (!registered) {
      await registerTypes(client).catch(console.error);
      registered = true;
    }
  },
});

pool.on('error', console.error);
