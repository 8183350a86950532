import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await (knex.schema as any).createExtensionIfNotExists('vector');
  await knex.schema.raw('CREATE EXTENSION IF NOT EXISTS vector').createTable('items', (table) => table.increments('id'));
  // @ts-expect-error: from pgvector/knex
  await knex.schema.createExtensionIfNotExists("uuid-ossp");
}

export async function another(knex: Knex, name: string): Promise<void> {
  await knex.schema.raw('CREATE EXTENSION IF NOT EXISTS ??', [name]);
  await knex.schema.raw('CREATE EXTENSION IF NOT EXISTS "uuid-ossp"');
}
