import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await (knex.schema as any).enableExtension('vector');
  await knex.schema.enableExtension('vector').createTable('items', (table) => table.increments('id'));
  // @ts-expect-error: from pgvector/knex
  await knex.schema.enableExtension("uuid-ossp");
}

export async function another(knex: Knex, name: string): Promise<void> {
  await knex.schema.enableExtension(name);
  await knex.schema.enableExtension("uuid-ossp");
}
