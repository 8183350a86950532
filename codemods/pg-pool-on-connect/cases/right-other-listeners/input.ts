import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const pool = new Pool({ onConnect: registerTypes });
pool.on('connect', (client) => client.query('SET statement_timeout = 1000'));
pool.on('error', (error) => console.error(error));
// pool.on('connect', registerTypes)
