import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const pool = new Pool();
pool.on('connect', async (client) => registerTypes(client));
pool.on('connect', (client) => registerTypes(client).catch(console.error));
