import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('items', (table) => {
    table.index(['embedding'], 'items_embedding', 'hnsw' as never);
    table.index(['embedding'], 'items_embedding_2', { storageEngineIndexType: 'hnsw' as any });
  });
}
