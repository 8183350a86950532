import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

const pool = new Pool({ max: 3 });
pool.on('connect', async function (client) {
  await registerTypes(client);
  this.emit('ready', client);
});

export default pool;
