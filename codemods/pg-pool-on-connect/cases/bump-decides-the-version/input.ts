import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

const pool = new Pool();
pool.on('connect', async (client) => registerTypes(client));
export default pool;
