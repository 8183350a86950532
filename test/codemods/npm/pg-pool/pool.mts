import assert from 'node:assert/strict';
import pg from 'pg';
import pgvector from 'pgvector/pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });

pool.on('connect', async (client) => {
  await pgvector.registerTypes(client);
});

const { rows } = await pool.query("SELECT '[1,2,3]'::vector AS embedding");
assert.deepEqual(rows[0].embedding, [1, 2, 3]);
await pool.end();
