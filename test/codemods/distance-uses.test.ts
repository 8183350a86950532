import { expect, test } from 'vitest';
import { distanceUses } from '../../codemods/pgvector/distance-uses.ts';

test.each([
  ['Document.embedding.cosine_distance(q)', 'cosine_distance Document embedding'],
  ['order_by(Document.embedding\n    .l2_distance(q))', 'l2_distance Document embedding'],
  ['column.max_inner_product(q)', 'max_inner_product - column'],
  ['getattr(Document, name).l1_distance(q)', 'l1_distance - -'],
  ['Document.embedding.op("<=>")(q)', 'cosine_distance Document embedding'],
  ['"SELECT id FROM d ORDER BY d.embedding <=> :q"', 'cosine_distance d embedding'],
  ['"ORDER BY embedding::halfvec(3072) <-> $1"', 'l2_distance - embedding'],
  ['"1 - (embedding <#> %s::vector)"', 'max_inner_product - embedding'],
  [String.raw`"ORDER BY \"v\" <+> '[1,2]'"`, 'l1_distance - v'],
  ['f"ORDER BY {column} <=> {q}"', 'cosine_distance - -'],
  ['"CAST(embedding AS vector(3)) <-> :q"', 'l2_distance - -'],
  ['"v <~> other.v"', 'hamming_distance - v'],
  ['"v OPERATOR(extensions.<=>) query_vector"', 'cosine_distance - v'],
  ['CosineDistance("embedding", q)', 'cosine_distance - embedding'],
  ['MaxInnerProduct("document__embedding", q)', 'max_inner_product - embedding'],
])('%j asks for a distance', (text, expected) => {
  const uses = distanceUses(text).map(
    ({ distance, owner = '-', column = '-' }) => `${distance.method} ${owner} ${column}`,
  );
  expect(uses).toEqual([expected]);
});

test.each([
  '# Document.embedding.cosine_distance(q)',
  '-- ORDER BY embedding <=> $1',
  '"""Keeps orders <-> invoices in step."""',
  'def cosine_distance(a, b):',
  'from scipy.spatial.distance import cosine_distance',
  'a <= b',
])('%j asks for none', (text) => {
  expect(distanceUses(text)).toEqual([]);
});
