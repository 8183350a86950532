import Knex from 'knex';

const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL ?? '' });
await knex.schema.alterTable('documents', (table) => table.index(['embedding'], 'by_knex', 'hnsw'));
await knex.destroy();
