import { expect, test } from 'vitest';
import { holdingBack } from '../../codemods/upgrade-pgvector-python/held-version.ts';

const says = (specifier: string, path = 'pyproject.toml', locked = false) => ({ specifier, path, locked });

test.each([
  '==0.3.6',
  '===0.3.6',
  '== 0.3.*',
  '<0.4',
  '>=0.2.4,<0.4.0',
  '<=0.3.6',
  '~=0.3.1',
  '^0.3.2',
  '^0.3',
  '~0.3',
  '~0.3.6',
  '0.2.5',
])('%s ends below 0.4', (specifier) => {
  expect(holdingBack([says(specifier)])?.specifier).toBe(specifier);
});

test.each([
  '',
  '*',
  '==0.4.0',
  '==0.4.*',
  '>=0.2.4',
  '>=0.3,<1',
  '<=0.4.0',
  '<0.4.1',
  '~=0.3',
  '^0.4.1',
  '>0.3.6,!=0.3.5',
  '>=0.4.0rc1',
  '^1.0',
])('%j lets 0.4 in', (specifier) => {
  expect(holdingBack([says(specifier)])).toBeUndefined();
});

test('a lock decides, unless the nearest manifest contradicts it', () => {
  const lock = says('==0.3.6', 'uv.lock', true);
  expect(holdingBack([says('>=0.2'), lock])).toBe(lock);
  expect(holdingBack([says('>=0.4', 'app/pyproject.toml'), lock])).toBeUndefined();
  expect(holdingBack([says('==0.4.2', 'uv.lock', true), says('==0.3.6')])).toBeUndefined();
});

test('of several manifests in the nearest folder each counts, of a folder further away none', () => {
  const old = says('==0.3.6', 'app/requirements-old.txt');
  expect(holdingBack([says('', 'app/requirements.txt'), old])).toBe(old);
  expect(
    holdingBack([says('', 'app/requirements.txt'), says('==0.3.6', 'requirements.txt')]),
  ).toBeUndefined();
});

test('no mention holds nothing', () => {
  expect(holdingBack([])).toBeUndefined();
});
