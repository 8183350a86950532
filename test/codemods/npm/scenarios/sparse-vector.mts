import assert from 'node:assert/strict';
import pg from 'pg';
import pgvector from 'pgvector';

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
const sparse = pgvector.toSql(new pgvector.SparseVector([1, 0, 2]));
const { rows } = await client.query('SELECT $1::sparsevec AS value', [sparse]);
assert.equal(rows[0].value, '{1:1,3:2}/3');
await client.end();
