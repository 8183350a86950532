import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const pool = new Pool({ connectionString: process.env.DATABASE_URL }).on('connect', async (client) => {
  await registerTypes(client);
});

export const listen = (other: Pool) => other.on('connect', (client) => registerTypes(client));
