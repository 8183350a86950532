import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('items_embedding').on('items').using('hnsw').column('embedding').execute();
  await db.schema.createIndex('items_both').on('items').columns(['embedding']).using('hnsw').execute();
}
