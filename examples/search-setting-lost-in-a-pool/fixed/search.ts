import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const client = await pool.connect();
try {
  await client.query("SELECT '[1]'::vector");
  await client.query('BEGIN');
  await client.query('SET LOCAL hnsw.ef_search = 200');
  const { rows } = await client.query('SHOW hnsw.ef_search');
  console.log(`the search runs with ${rows[0]['hnsw.ef_search']}`);
  await client.query('COMMIT');
  const after = await client.query('SHOW hnsw.ef_search');
  console.log(`the next query has ${after.rows[0]['hnsw.ef_search']}`);
} finally {
  client.release();
}
await pool.end();
