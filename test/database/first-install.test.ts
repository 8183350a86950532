import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installEnvironment } from '../../examples/database/install-environment.ts';
import { eventually, kit, openFolder, processesOf, remove, startKit } from './kit-process.ts';

let cache: string;

beforeEach(() => {
  cache = openFolder();
});
afterEach(() => remove(cache));

const run = ['examples', 'run', 'vector-import-missing'];

test('no network for the first install is one clear sentence, and leaves nothing', async () => {
  const closed = { PIP_INDEX_URL: 'http://127.0.0.1:9/simple', PIP_FIND_LINKS: '', PIP_NO_CACHE_DIR: '1' };
  const { exit, stdout, stderr } = await kit(run, { PGVECTOR_KIT_CACHE: cache, ...closed });
  expect(stderr).toContain('could not be downloaded: no connection to the package index');
  expect(stderr).not.toContain('Traceback');
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(readdirSync(cache)).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  '%s during the install leaves no half environment',
  async (signal) => {
    const { child, done } = startKit(run, { PGVECTOR_KIT_CACHE: cache });
    expect(await eventually(() => readdirSync(cache).some((name) => name.includes('.making-')))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill(signal);
    await done;
    expect(readdirSync(cache).filter((name) => !/\.(making-\d+|lock)$/.test(name))).toEqual([]);
    if (signal !== 'SIGKILL') {
      expect(readdirSync(cache)).toEqual([]);
    }
    expect(await eventually(() => processesOf(cache).length === 0, 60_000)).toBe(true);
  },
);

test.runIf(process.platform === 'linux')('a cache folder that is read-only', async () => {
  const python = { command: ['python3'], version: '3.12.0' };
  // Not even root may write there.
  const folder = '/proc/python-3.12.0';
  const attempt = installEnvironment({ python, folder, requirements: 'requirements.txt', signal: undefined });
  await expect(attempt).rejects.toThrow("The cache folder /proc can't be written to.");
});
