require('pgvector/knex');

exports.up = (knex) => knex.schema.enableExtension('vector');
exports.down = (knex) => knex.schema.dropTable('items');
