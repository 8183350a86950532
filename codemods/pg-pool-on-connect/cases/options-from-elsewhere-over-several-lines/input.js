const pg = require('pg');
const pgvector = require('pgvector/pg');
const settings = require('./settings');

// The pool of the whole program
const pool = new pg.Pool(settings.db);

// Teach each connection about vectors,
// and have the extension first
pool.on('connect', async function (client) {
  await client.query('CREATE EXTENSION IF NOT EXISTS vector');
  await pgvector.registerTypes(client);
});

module.exports = { pool };
