import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
pool.on('connect', (client) => client.on('notice', ({ message }) => console.log(`notice: ${message}`)));
await pool.query("SELECT '[1]'::vector");
await pool.query('SET LOCAL hnsw.ef_search = 200');
const { rows } = await pool.query('SHOW hnsw.ef_search');
console.log(`the search runs with ${rows[0]['hnsw.ef_search']}`);
await pool.end();
