import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

const pool = new Pool({ onConnect: async (client) => registerTypes(client) });
export default pool;
