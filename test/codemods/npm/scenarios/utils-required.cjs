const assert = require('node:assert/strict');
const { Client } = require('pg');
const utils = require('pgvector/utils');

async function main() {
  const client = new Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query('CREATE TABLE items (id serial PRIMARY KEY, embedding sparsevec(3))');
  const sparse = new utils.SparseVector([1, 0, 3]);
  await client.query('INSERT INTO items (embedding) VALUES ($1)', [utils.toSql(sparse)]);
  const { rows } = await client.query('SELECT embedding FROM items');
  assert.deepEqual(utils.fromSql(rows[0].embedding).toArray(), [1, 0, 3]);
  await client.end();
}

module.exports = main();
