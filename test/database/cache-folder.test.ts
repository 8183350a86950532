import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cacheFolder } from '../../examples/database/cache-folder.ts';
import { isOpenToAll, isRoot, ownFolder } from '../../lib/cache-place.ts';
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

test("without a HOME, root has the system's cache folder, and others one of the temporary folder", () => {
  expect(cacheFolder({})).toMatch(isRoot() ? /^\/var\/cache\/pgvector-kit$/ : /pgvector-kit-cache-\d+$/);
});

test('what is private is below the cache, and the temporary folder stays empty unless the cache cannot be used', () => {
  const [cache, temporary] = [join(folder, 'kit'), join(folder, 'temporary')];
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
  try {
    expect(ownFolder('journal', { PGVECTOR_KIT_CACHE: cache })).toBe(join(cache, 'journal'));
    expect(readdirSync(temporary)).toEqual([]);
    writeFileSync(join(folder, 'file'), '');
    expect(ownFolder('journal', { PGVECTOR_KIT_CACHE: join(folder, 'file') })).toMatch(
      /temporary\/pgvector-kit-\w+\/journal$/,
    );
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a folder that others may write to is not used', () => {
  const PGVECTOR_KIT_CACHE = join(folder, 'kit');
  mkdirSync(PGVECTOR_KIT_CACHE);
  chmodSync(PGVECTOR_KIT_CACHE, 0o777);
  expect(() => cacheFolder({ PGVECTOR_KIT_CACHE })).toThrow(/not safe to run programs from/);
  chmodSync(PGVECTOR_KIT_CACHE, 0o755);
  expect(cacheFolder({ PGVECTOR_KIT_CACHE })).toBe(PGVECTOR_KIT_CACHE);
  chmodSync(folder, 0o777);
  expect(() => cacheFolder({ PGVECTOR_KIT_CACHE })).toThrow(/not safe/);
  // As /tmp is: what stands in it can't be renamed by others.
  chmodSync(folder, 0o1777);
  expect(cacheFolder({ PGVECTOR_KIT_CACHE })).toBe(PGVECTOR_KIT_CACHE);
});

test.runIf(isRoot())("another user's folder is not used, nor a link of theirs, nor what is below", () => {
  chmodSync(folder, 0o1777);
  const theirs = join(folder, 'theirs');
  mkdirSync(join(theirs, 'inner'), { recursive: true });
  chownSync(theirs, 12345, 12345);
  mkdirSync(join(folder, 'ours'));
  symlinkSync('ours', join(folder, 'link'));
  symlinkSync('ours', join(folder, 'own-link'));
  lchownSync(join(folder, 'link'), 12345, 12345);
  for (const name of ['theirs', 'theirs/inner', 'theirs/absent', 'link', 'link/absent'])
    expect(() => cacheFolder({ PGVECTOR_KIT_CACHE: join(folder, name) }), name).toThrow(/not safe/);
  expect(cacheFolder({ PGVECTOR_KIT_CACHE: join(folder, 'own-link') })).toBe(join(folder, 'own-link'));
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
