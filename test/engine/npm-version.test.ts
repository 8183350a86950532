import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findNpmVersion } from '../../codemods/engine/npm-version.ts';
import { compareVersions, lowestVersion, satisfies } from '../../codemods/engine/semver.ts';

function tree(files: Record<string, string>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kit-npm-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const manifest = (range: string) => JSON.stringify({ dependencies: { pgvector: range } });
const from = (root: string, folder = '.') => findNpmVersion('pgvector', join(root, folder), root);

const npm3 = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    'node_modules/pgvector': { version: '0.1.8' },
    'packages/api/node_modules/pgvector': { version: '0.2.1' },
  },
});
const npm1 = JSON.stringify({ lockfileVersion: 1, dependencies: { pgvector: { version: '0.1.8' } } });
const yarn1 =
  '# yarn lockfile v1\n\n\npgvector@^0.1.8, pgvector@~0.1.8:\n  version "0.1.8"\n  resolved "x"\n\npgvector@^0.2.0:\n  version "0.2.1"\n';
const berry =
  '__metadata:\n  version: 8\n\n"pgvector@npm:^0.2.0":\n  version: 0.2.1\n  resolution: "pgvector@npm:0.2.1"\n';
const pnpm9 =
  "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      pgvector:\n        specifier: ^0.1.8\n        version: 0.1.8\n\n" +
  '  packages/api:\n    dependencies:\n      pg:\n        specifier: ^8.0.0\n        version: 8.20.0\n      pgvector:\n        specifier: ^0.2.0\n        version: 0.2.1(pg@8.20.0)\n\npackages:\n\n  pgvector@0.1.8:\n    resolution: {integrity: x}\n';
const pnpm5 =
  'lockfileVersion: 5.4\n\nspecifiers:\n  pgvector: ^0.1.8\n\ndependencies:\n  pgvector: 0.1.8\n\npackages:\n';
const bun =
  '{\n  "packages": {\n    "pgvector": ["pgvector@0.1.8", "", {}, "sha512-x"],\n    "api/pgvector": ["pgvector@0.2.1", "", {}, "sha512-x"],\n  }\n}\n';

describe('the version of an npm package', () => {
  test.each([
    ['package-lock.json', npm3, '^0.1.0', '0.1.8'],
    ['package-lock.json', npm1, '^0.1.0', '0.1.8'],
    ['npm-shrinkwrap.json', npm3, '^0.1.0', '0.1.8'],
    ['yarn.lock', yarn1, '~0.1.8', '0.1.8'],
    ['yarn.lock', yarn1, '^0.2.0', '0.2.1'],
    ['yarn.lock', berry, '^0.2.0', '0.2.1'],
    ['pnpm-lock.yaml', pnpm9, '^0.1.8', '0.1.8'],
    ['pnpm-lock.yaml', pnpm5, '^0.1.8', '0.1.8'],
    ['bun.lock', bun, '^0.1.0', '0.1.8'],
  ])('%s', (lock, text, range, version) => {
    const root = tree({ 'package.json': manifest(range), [lock]: text, 'src/a.ts': '' });
    expect(from(root, 'src')).toEqual({ version, says: version, path: lock });
  });

  test.each([
    ['package-lock.json', npm3],
    ['yarn.lock', berry],
    ['pnpm-lock.yaml', pnpm9],
    ['bun.lock', bun],
  ])('of a package below the root: %s', (lock, text) => {
    const root = tree({
      'package.json': '{}',
      [lock]: text,
      'packages/api/package.json': manifest('^0.2.0'),
      'packages/api/src/a.ts': '',
    });
    expect(from(root, 'packages/api/src')).toEqual({ version: '0.2.1', says: '0.2.1', path: lock });
  });

  test('bun calls a package below the root by its name, not by its folder', () => {
    const root = tree({
      'package.json': '{}',
      'bun.lock': bun.replace('api/', '@shop/api/'),
      'packages/backend/package.json': manifest('^0.2.0').replace('{', '{ "name": "@shop/api",'),
      'packages/backend/a.ts': '',
    });
    expect(from(root, 'packages/backend')).toMatchObject({ version: '0.2.1', path: 'bun.lock' });
  });

  test('without a lock: the lowest that the range lets in', () => {
    const root = tree({ 'package.json': manifest('^0.2.0') });
    expect(from(root)).toEqual({ version: '0.2.0', says: '^0.2.0', path: 'package.json' });
  });

  test('a lock that the range contradicts is old', () => {
    const root = tree({ 'package.json': manifest('^0.3.0'), 'package-lock.json': npm3 });
    expect(from(root)).toEqual({ version: '0.3.0', says: '^0.3.0', path: 'package.json' });
  });

  test.each(['latest', '*', 'workspace:*', 'github:pgvector/pgvector-node', 'catalog:'])(
    '%s says nothing',
    (range) => {
      expect(from(tree({ 'package.json': manifest(range) }))).toBeUndefined();
    },
  );

  test('nobody names it', () => {
    expect(from(tree({ 'package.json': '{}' }))).toBeUndefined();
    expect(from(tree({ 'package.json': '{ "dependencies": { "pgvector": ' }))).toBeUndefined();
  });
});

describe('versions and ranges', () => {
  test.each([
    ['0.2.1', '^0.2.0', true],
    ['0.3.0', '^0.2.0', false],
    ['1.9.0', '^1.2', true],
    ['0.2.9', '~0.2.1', true],
    ['0.3.0', '~0.2.1', false],
    ['0.3.0', '>=0.2 <0.3', false],
    ['0.3.0', '0.1.x || 0.3.x', true],
    ['0.3.0', '0.3', true],
    ['0.3.0', '*', true],
    ['8.20.0', '8.1.0 - 8.30.0', true],
  ])('%s in %s: %s', (version, range, expected) => {
    expect(satisfies(version, range)).toBe(expected);
  });

  test.each([
    ['^0.2.0', '0.2.0'],
    ['>=0.2 <0.4', '0.2.0'],
    ['0.3.x || ^0.1.8', '0.1.8'],
    ['v8.1.0-beta.1', '8.1.0'],
    ['<0.3', undefined],
    ['next', undefined],
  ])('the lowest of %s', (range, expected) => {
    expect(lowestVersion(range)).toBe(expected);
  });

  test('the order is that of numbers', () => {
    expect(['0.10.0', '0.9.1', '0.9.0'].sort(compareVersions)).toEqual(['0.9.0', '0.9.1', '0.10.0']);
  });
});

describe('without a lock', () => {
  const found = (files: Record<string, string>) => from(tree(files), 'packages/db/src');

  test('a catalogue of pnpm', () => {
    const workspace =
      "packages:\n  - 'packages/*'\n\ncatalog:\n  pg: ^8.0.0\n  # ours\n  'pgvector': ^0.2.1 # of old\n\ncatalogs:\n  next:\n    pgvector: \"0.3.0\"\n  default:\n    kysely: 0.28.0\n";
    const files = (range: string) => ({
      'pnpm-workspace.yaml': workspace,
      'packages/db/package.json': manifest(range),
      'packages/db/src/a.ts': '',
    });
    const path = 'pnpm-workspace.yaml';
    expect(found(files('catalog:'))).toEqual({ version: '0.2.1', says: '^0.2.1', path });
    expect(found(files('catalog:default'))).toEqual({ version: '0.2.1', says: '^0.2.1', path });
    expect(found(files('catalog:next'))).toEqual({ version: '0.3.0', says: '0.3.0', path });
    expect(found(files('catalog:none'))).toBeUndefined();
  });

  test('one of Bun, and of Yarn', () => {
    const bun = JSON.stringify({
      workspaces: { packages: ['packages/*'], catalogs: { db: { pgvector: '~0.2.0' } } },
      catalog: { pgvector: '0.3.0' },
    });
    const own = { 'packages/db/src/a.ts': '' };
    expect(
      found({ ...own, 'package.json': bun, 'packages/db/package.json': manifest('catalog:') })?.version,
    ).toBe('0.3.0');
    expect(
      found({ ...own, 'package.json': bun, 'packages/db/package.json': manifest('catalog:db') }),
    ).toEqual({ version: '0.2.0', says: '~0.2.0', path: 'package.json' });
    const yarn = 'nodeLinker: node-modules\ncatalog:\n  pgvector: ^0.2.0\n';
    expect(
      found({ ...own, '.yarnrc.yml': yarn, 'packages/db/package.json': manifest('catalog:') })?.path,
    ).toBe('.yarnrc.yml');
  });

  test("Deno's import map", () => {
    const own = { 'packages/db/src/a.ts': '' };
    const map = (imports: Record<string, string>) => ({ ...own, 'deno.json': JSON.stringify({ imports }) });
    expect(found(map({ pgvector: 'npm:pgvector@^0.2.1' }))).toEqual({
      version: '0.2.1',
      says: '^0.2.1',
      path: 'deno.json',
    });
    expect(found(map({ 'pgvector/': 'https://esm.sh/pgvector@0.3.0/' }))?.version).toBe('0.3.0');
    expect(found(map({ pgvector: './src/vectors.ts' }))).toBeUndefined();
  });
});
