import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
/** Each of them loads pgvector, and reads the setting that a search would have. */
const search = async () => {
  const { rows } = await pool.query("SELECT '[1]'::vector, pg_sleep(0.2), current_setting('hnsw.ef_search') AS ef");
  return rows[0].ef;
};
await Promise.all([search(), search(), search()]);
await pool.query('SET hnsw.ef_search = 200');
const settings = await Promise.all([search(), search(), search()]);
console.log(`three searches run with ${settings.sort().join(', ')}`);
await pool.end();
