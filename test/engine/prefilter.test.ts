import { expect, test } from 'vitest';
import { needlesFor, wordSearch, wordSearches } from '../../codemods/engine/prefilter.ts';

const words = ['pgvector', 'Vector', 'VECTOR', 'HALFVEC', 'SPARSEVEC'];

test('few needles, that begin with rare letters, stand for all words', () => {
  expect(needlesFor(words)).toEqual(['vector', 'Vector', 'VEC']);
  for (const word of words) expect(needlesFor(words).some((needle) => word.includes(needle))).toBe(true);
});

test('only whole words count in the end', () => {
  const search = wordSearch(words);
  for (const word of words) expect(search(Buffer.from(`a ${word} b`))).toBe(true);
  for (const text of ['a vector', 'VEC', 'SPARSE VEC', '']) expect(search(Buffer.from(text))).toBe(false);
});

test('several lists at once find what each finds alone', () => {
  const lists = [words, ['vector'], ['vec', 'Vec'], ['ctor'], ['down_revision', 'HALFVEC']];
  const together = wordSearches(lists);
  const texts = ['', 'vec', 'vector', 'pgvector', 'Vec', 'a tor', 'VEC', 'HALFVEC(3)', 'down_revision = vec'];
  for (const text of [...texts, ...texts]) {
    const bytes = Buffer.from(text);
    expect(together(bytes), text).toEqual(lists.map((list) => wordSearch(list)(bytes)));
  }
});
