const assert = require('node:assert/strict');
const pgPromise = require('pg-promise');
const { registerTypes, toSql } = require('pgvector/pg-promise');

async function main() {
  const pgp = pgPromise({ connect: async ({ client }) => registerTypes(client) });
  const db = pgp(process.env.DATABASE_URL);
  const { embedding } = await db.one('SELECT $1::vector AS embedding', [toSql([1, 2, 3])]);
  assert.deepEqual(embedding, [1, 2, 3]);
  pgp.end();
}

module.exports = main();
