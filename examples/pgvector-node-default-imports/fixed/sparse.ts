import pg from 'pg';
import pgvector, { SparseVector } from 'pgvector';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const terms = new SparseVector({ 0: 0.95, 1: 0.05 }, 3);
const query = 'SELECT content FROM documents ORDER BY embedding::sparsevec <-> $1::sparsevec LIMIT 1';
console.log('sparse', (await client.query(query, [pgvector.toSql(terms)])).rows);
await client.end();
