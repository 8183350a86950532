const { Pool } = require('pg');
const pgvector = require('pgvector/pg');

const pool = new Pool({
  onConnect: async (client) => {
    await pgvector.registerTypes(client);
  },
});

module.exports = pool;
