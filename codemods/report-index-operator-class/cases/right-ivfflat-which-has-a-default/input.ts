import type { Knex } from 'knex';
import type { Kysely } from 'kysely';

export const statement = 'CREATE INDEX ON items USING ivfflat (embedding) WITH (lists = 100)';
export const options = { indexes: [{ fields: ['embedding'], using: 'ivfflat' }] };

export const up = (db: Kysely<unknown>) =>
  db.schema.createIndex('items_embedding').on('items').using('ivfflat').column('embedding').execute();

// Not HNSW either: Knex makes a B-tree, for its `indexType` is another thing.
export const other = (table: Knex.TableBuilder) =>
  table.index('embedding', 'items_embedding', { indexType: 'hnsw' });
