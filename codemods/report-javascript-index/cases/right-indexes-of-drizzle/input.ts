import { sql } from 'drizzle-orm';
import { bit, halfvec, index, pgTable, serial, sparsevec, text, uniqueIndex, vector } from 'drizzle-orm/pg-core';
import { dimensions } from './settings.ts';

export const items = pgTable(
  'items',
  {
    id: serial('id').primaryKey(),
    body: text('body'),
    unknown: vector('unknown', { dimensions }),
    e: vector('e', { dimensions: 3072 }),
    h: halfvec('h', { dimensions: 4000 }),
    s: sparsevec('s', { dimensions: 100000 }),
    b: bit('b', { dimensions: 64000 }),
    many: vector('many', { dimensions: 3 }).array(),
  },
  (t) => [
    index('by_body').on(t.body),
    index('by_many').using('gin', t.many),
    uniqueIndex('by_both').on(t.id, t.body),
    index('by_unknown').using('hnsw', t.unknown.op('vector_cosine_ops')).with({ m: 16, ef_construction: 64 }),
    index('by_half').using('hnsw', sql`(${t.e}::halfvec(3072)) halfvec_cosine_ops`),
    index('by_bits').using('hnsw', sql`(binary_quantize(${t.e})::bit(3072)) bit_hamming_ops`),
    index('by_h').using('ivfflat', t.h.op('halfvec_l2_ops')).with({ lists: 100 }),
    index('by_s').using('hnsw', t.s.op('sparsevec_l2_ops')),
    index('by_b').using('hnsw', t.b.op('bit_hamming_ops')).where(sql`body is not null`),
    index('own').using('hnsw', t.h.op('my_own_ops')),
  ],
);
