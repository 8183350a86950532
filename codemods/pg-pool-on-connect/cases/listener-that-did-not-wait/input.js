const { Pool } = require('pg');
const pgvector = require('pgvector/pg');

const pool = new Pool();
pool.on('connect', (client) => {
  pgvector.registerTypes(client);
});

module.exports = pool;
