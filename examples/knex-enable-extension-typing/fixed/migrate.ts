import Knex from 'knex';
import 'pgvector/knex';

const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL ?? '' });
await knex.schema.raw('CREATE EXTENSION IF NOT EXISTS vector');
await knex.schema.createTable('documents', (table) => {
  table.increments('id');
  table.text('content');
  table.specificType('embedding', 'vector(3)');
});
await knex.destroy();
