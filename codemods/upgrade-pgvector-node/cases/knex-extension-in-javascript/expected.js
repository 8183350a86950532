require('pgvector/knex');

exports.up = (knex) => knex.schema.createExtensionIfNotExists('vector');
exports.down = (knex) => knex.schema.dropTable('items');
