require('pgvector/knex');

exports.up = (knex) =>
  knex.schema.createTable('items', (table) => {
    table.increments('id');
    table.halfvec('embedding', 3);
  });
exports.down = (knex) => knex.schema.dropTable('items');
