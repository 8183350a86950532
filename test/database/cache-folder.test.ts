import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFolder, isOpenToAll, isRoot } from '../../examples/database/cache-folder.ts';
import { openFolder, remove } from './kit-process.ts';

let folder: string;

beforeEach(() => {
  folder = openFolder();
});
afterEach(() => remove(folder));

test('the order of preference', () => {
  const HOME = join(folder, 'home');
  mkdirSync(HOME);
  expect(cacheFolder({ HOME })).toBe(join(HOME, '.cache', 'pgvector-kit'));
  expect(cacheFolder({ HOME, XDG_CACHE_HOME: join(folder, 'xdg') })).toBe(
    join(folder, 'xdg', 'pgvector-kit'),
  );
  expect(cacheFolder({ HOME, PGVECTOR_KIT_CACHE: join(folder, 'kit') })).toBe(join(folder, 'kit'));
});

test('without a HOME the temporary folder serves', () => {
  expect(cacheFolder({})).toMatch(/pgvector-kit-cache-/);
});

test('a file in its place is said in one sentence', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => cacheFolder({ PGVECTOR_KIT_CACHE: join(folder, 'file') })).toThrow(/can't be written to/);
});

test.runIf(isRoot())('root is not given a folder that the server could not enter', () => {
  const HOME = join(folder, 'closed');
  mkdirSync(HOME);
  chmodSync(HOME, 0o700);
  expect(isOpenToAll(join(HOME, '.cache'))).toBe(false);
  expect(cacheFolder({ HOME })).toBe('/var/cache/pgvector-kit');
  expect(() => cacheFolder({ PGVECTOR_KIT_CACHE: HOME })).toThrow(/closed to other users/);
});
