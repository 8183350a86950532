import type { Knex } from 'knex';

export async function up(knex: Knex) {
  await knex.raw('CREATE TABLE items (id int, embedding vector(3072), small vector(3))');
  await knex.raw('CREATE INDEX by_embedding ON items USING hnsw (embedding vector_cosine_ops)');
  await knex.raw(`CREATE INDEX by_small ON items USING hnsw (small halfvec_cosine_ops) WITH (m = 16, lists = 100)`);
  await knex.raw(`CREATE UNIQUE INDEX ${'by_both'} ON items USING ivfflat (small vector_l2_ops, id)`);
  await knex.raw('CREATE INDEX by_btree ON items (small)');
}
