const assert = require('node:assert/strict');
const Knex = require('knex');
require('pgvector/knex');

async function main() {
  const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL });
  await knex.schema.enableExtension('vector');
  await knex.schema.createTable('items', (table) => {
    table.increments('id');
    table.vector('embedding', 3);
  });
  assert.equal((await knex('items')).length, 0);
  await knex.destroy();
}

module.exports = main();
