exports.up = (knex) =>
  knex.schema.alterTable('items', (table) => {
    table.index(['embedding'], 'items_embedding', 'hnsw');
    table.index('embedding', 'items_embedding_2', { storageEngineIndexType: 'hnsw' });
  });
