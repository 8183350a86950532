import { sql } from 'drizzle-orm';
import { bit, customType, halfvec, index, pgTable, serial, sparsevec, text, uniqueIndex, vector } from 'drizzle-orm/pg-core';

const own = customType<{ data: number[] }>({ dataType: () => 'vector(3072)' });

export const tooLong = pgTable('too_long', { id: serial('id').primaryKey(), e: vector('e', { dimensions: 3072 }).notNull() }, (t) => [
  index('too_long_e').using('hnsw', t.e.op('vector_cosine_ops')),
]);
export const ofAnotherType = pgTable('of_another_type', { e: vector('e', { dimensions: 3 }) }, (t) => ({
  byE: index('of_another_type_e').using('hnsw', t.e.op('halfvec_cosine_ops')),
}));
export const longHalves = pgTable('long_halves', { e: halfvec('e', { dimensions: 4096 }) }, (t) => [
  index('long_halves_e').using('hnsw', t.e.op('halfvec_cosine_ops')),
]);
export const several = pgTable('several', { e: vector('e', { dimensions: 3 }), body: text('body') }, (t) => [
  index('several_e').using('hnsw', t.e.op('vector_cosine_ops'), t.body),
  uniqueIndex('several_u').using('hnsw', t.e.op('vector_cosine_ops')),
]);
export const btree = pgTable('btree', { e: vector('e', { dimensions: 3 }) }, (table) => [index('btree_e').on(table.e)]);
export const parameters = pgTable('parameters', { e: vector('e', { dimensions: 3 }) }, (t) => [
  index('p_1').using('ivfflat', t.e.op('vector_l2_ops')).with({ m: 16, ef_construction: 64 }),
  index('p_2').using('hnsw', t.e.op('vector_l2_ops')).with({ lists: 100 }),
  index('p_3').using('hnsw', t.e.op('vector_l2_ops')).with({ m: 101, ef_construction: 300 }),
  index('p_4').using('hnsw', t.e.op('vector_l2_ops')).with({ m: 32, ef_construction: 40 }),
]);
export const sparse = pgTable('sparse', { e: sparsevec('e', { dimensions: 3 }) }, (t) => [
  index('sparse_e').using('ivfflat', t.e.op('sparsevec_l2_ops')),
]);
export const bits = pgTable('bits', { e: bit('e', { dimensions: 3 }) }, (t) => [
  index('bits_e').using('ivfflat', t.e.op('bit_jaccard_ops')),
]);
export const custom = pgTable('custom', { e: own('e') }, (t) => [
  index('custom_e').using('hnsw', sql`${t.e} vector_cosine_ops`),
  index('custom_h').using('hnsw', sql`(${t.e}::halfvec(4096)) halfvec_cosine_ops`),
]);
