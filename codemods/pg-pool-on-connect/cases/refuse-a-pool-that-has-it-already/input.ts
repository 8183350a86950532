import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const pool = new Pool({ onConnect: (client) => client.query("SET search_path TO app").then(() => {}) });
pool.on('connect', async (client) => registerTypes(client));
