import Knex from 'knex';
import 'pgvector/knex';

const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL ?? '' });
try {
  await knex.raw('CREATE EXTENSION IF NOT EXISTS vector');
  await knex.schema.createTable('documents', (table) => {
    table.increments('id');
    table.vector('embedding', 3);
  });
} finally {
  await knex.destroy();
}
