import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('CREATE EXTENSION IF NOT EXISTS vector');
}

/** The extension stays: other tables may use it. */
export async function down(): Promise<void> {}
