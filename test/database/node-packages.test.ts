import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodePackages } from '../../examples/database/node-packages.ts';
import { Interrupted } from '../../lib/run-process.ts';
import { openFolder, remove } from './kit-process.ts';

let cache: string;

beforeEach(() => {
  cache = openFolder();
  vi.stubEnv('PGVECTOR_KIT_CACHE', cache);
});
afterEach(() => {
  vi.unstubAllEnvs();
  remove(cache);
});

test('no network for the first install is one clear sentence, and leaves nothing', async () => {
  const npmCache = openFolder();
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
  vi.stubEnv('npm_config_cache', npmCache);
  vi.stubEnv('npm_config_fetch_retries', '0');
  await expect(nodePackages('pgvector-0-2')).rejects.toThrow(
    'could not be downloaded: no connection to the registry',
  );
  expect(readdirSync(cache)).toEqual([]);
  remove(npmCache);
});

test('no npm is one clear sentence', async () => {
  vi.stubEnv('PATH', cache);
  await expect(nodePackages('pgvector-0-2')).rejects.toThrow('npm was not found');
  expect(readdirSync(cache)).toEqual([]);
});

test('an interrupt during the install leaves no half of it', async () => {
  const controller = new AbortController();
  const install = nodePackages('pgvector-0-2', { signal: controller.signal });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(readdirSync(cache)).toContainEqual(expect.stringContaining('.making-'));
  controller.abort(new Interrupted());
  await expect(install).rejects.toThrow(Interrupted);
  expect(readdirSync(cache)).toEqual([]);
});

test('a set is installed once, whoever asks at the same time', async () => {
  const both = await Promise.all([nodePackages('pgvector-0-2'), nodePackages('pgvector-0-2')]);
  expect(both[0]).toEqual(both[1]);
  expect(both[0].versions).toMatchObject({ pgvector: '0.2.1' });
  expect(readdirSync(cache)).toEqual([expect.stringMatching(/^node-pgvector-0-2-[0-9a-f]{12}$/)]);
});
