import Knex from 'knex';
import 'pgvector/knex';

const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL });
await knex.schema.enableExtension('vector');
await knex.schema.createTable('memory_vectors', (table) => {
  table.increments('id');
  table.vector('embedding', 3);
});
await knex.destroy();
