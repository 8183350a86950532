import assert from 'node:assert/strict';
import pg from 'pg';
import { fromSql, toSql } from 'pgvector/utils';

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query('CREATE TABLE items (id serial PRIMARY KEY, embedding vector(3))');
await client.query('INSERT INTO items (embedding) VALUES ($1), ($2)', [toSql([1, 2, 3]), toSql([4, 5, 6])]);
const { rows } = await client.query('SELECT * FROM items ORDER BY embedding <-> $1 LIMIT 1', [
  toSql([4, 5, 7]),
]);
assert.deepEqual(fromSql(rows[0].embedding), [4, 5, 6]);
await client.end();
