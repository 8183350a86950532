import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the grammar is the one that its note names', () => {
  const folder = new URL('../../codemods/python/grammar/', import.meta.url);
  const sum = createHash('sha256')
    .update(readFileSync(new URL('tree-sitter-python.wasm', folder)))
    .digest('hex');
  expect(readFileSync(new URL('README.md', folder), 'utf8')).toContain(sum);
});
