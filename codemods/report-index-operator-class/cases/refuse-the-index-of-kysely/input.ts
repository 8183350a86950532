import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('items_embedding').on('items').using('ivfflat').column('embedding').execute();
}
