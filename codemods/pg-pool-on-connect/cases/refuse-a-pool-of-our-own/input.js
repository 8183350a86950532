const { Pool: PgPool } = require('pg');
const { registerTypes } = require('pgvector/pg');

class Pool extends PgPool {
  constructor(options) {
    super({ ...options, max: 4 });
  }
}

const pool = new Pool({});
pool.on('connect', registerTypes);

module.exports = pool;
