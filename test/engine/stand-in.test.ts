import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import { findStandIn } from '../../codemods/engine/stand-in.ts';

const made: string[] = [];
afterEach(() => {
  for (const one of made.splice(0)) rmSync(one, { recursive: true });
});

function tree(files: Record<string, string | object>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kit-stand-in-')));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

const seen = (files: Record<string, string | object>, module = 'pgvector/utils', from = 'src') => {
  const root = tree(files);
  return findStandIn(module, join(root, from), root);
};

const own = { 'src/pgvector/utils.ts': 'export const toSql = String;' };
const use = { 'src/use.ts': "import { toSql } from 'pgvector/utils';" };
const baseUrl = { compilerOptions: { baseUrl: 'src' } };

describe('TypeScript', () => {
  const cases: Record<string, [Record<string, string | object>, boolean]> = {
    'baseUrl, extended': [
      { ...own, 'base.json': baseUrl, 'tsconfig.json': { extends: './base.json' } },
      true,
    ],
    'baseUrl, and nothing there': [{ 'tsconfig.json': baseUrl }, false],
    paths: [
      {
        'lib/vec/utils.ts': '',
        'tsconfig.json': { compilerOptions: { paths: { 'pgvector/*': ['./lib/vec/*'] } } },
      },
      true,
    ],
    'paths of another module': [
      {
        'lib/vec/utils.ts': '',
        'tsconfig.json': { compilerOptions: { paths: { '@pgvector/*': ['./lib/vec/*'] } } },
      },
      false,
    ],
    'paths that first miss': [
      {
        'lib/utils/index.ts': '',
        'tsconfig.json': { compilerOptions: { paths: { 'pgvector/*': ['./none/*', './lib/*'] } } },
      },
      true,
    ],
    'comments and trailing commas': [
      { ...own, 'tsconfig.json': '{ // here\n "compilerOptions": { "baseUrl": "./src", }, }' },
      true,
    ],
  };
  test.each(Object.entries(cases))('%s: as the compiler resolves it', (_, [files, expected]) => {
    const root = tree({ ...use, ...files });
    const read = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
    const { resolvedModule } = ts.resolveModuleName(
      'pgvector/utils',
      join(root, 'src/use.ts'),
      options,
      ts.sys,
    );
    expect(resolvedModule !== undefined).toBe(expected);
    expect(findStandIn('pgvector/utils', join(root, 'src'), root)?.kind).toBe(
      expected ? 'module' : undefined,
    );
  });

  test('a configuration that extends a package which is not installed', () => {
    const tsconfig = { extends: ['@tsconfig/node22/tsconfig.json', './base.json'] };
    expect(seen({ ...own, 'base.json': baseUrl, 'tsconfig.json': tsconfig })?.kind).toBe('module');
  });

  test('types alone', () => {
    const paths = { 'pgvector/utils': ['types/pgvector-utils.d.ts'] };
    const files = {
      'types/pgvector-utils.d.ts': '',
      'tsconfig.json': { compilerOptions: { baseUrl: '.', paths } },
    };
    expect(seen(files)).toEqual({ kind: 'types', path: 'types/pgvector-utils.d.ts' });
  });

  test('the nearest configuration counts', () => {
    expect(
      seen({ ...own, 'tsconfig.json': baseUrl, 'web/tsconfig.json': {} }, 'pgvector/utils', 'web'),
    ).toBeUndefined();
  });

  test('paths into node_modules', () => {
    const paths = { pgvector: ['./node_modules/pgvector'] };
    const files = {
      'node_modules/pgvector/package.json': {},
      'tsconfig.json': { compilerOptions: { paths } },
    };
    expect(seen(files, 'pgvector')).toBeUndefined();
  });
});

describe('bundlers, and other tools', () => {
  const configs: Record<string, string> = {
    'vite.config.ts': "export default { resolve: { alias: { pgvector: '/src/vec' } } };",
    'vitest.config.mts':
      'export default { test: { alias: [{ find: /^pgvector/, replacement: "./src/vec" }] } };',
    'webpack.config.js':
      "module.exports = { resolve: { alias: { 'pgvector/utils$': path.join(__dirname, 'vec') } } };",
    'webpack.common.js':
      "module.exports = { resolve: { modules: [path.resolve('src'), 'src', 'node_modules'] } };",
    'next.config.mjs': "config.resolve.alias['x'] = 1; const alias = { 'pgvector': './vec' };",
    'next.config.js':
      "module.exports = { webpack: (config) => { config.resolve.alias['pgvector/utils'] = './lib/vec.js'; return config; } };",
    'webpack.prod.js':
      "plugins: [new webpack.NormalModuleReplacementPlugin(/pgvector\\/utils/, './lib/vec.js')]",
    '.babelrc': '{ "plugins": [["module-resolver", { "alias": { "pgvector": "./src/vec" } }]] }',
    'babel.config.js': "module.exports = { plugins: [['module-resolver', { root: ['./src'] }]] };",
    'package.json':
      '{ "_moduleAliases": { "pgvector": "dist/vec" }, "dependencies": { "pgvector": "0.2.0" } }',
    '.env': 'NODE_PATH=src/',
  };
  test.each(Object.entries(configs))('%s', (name, text) => {
    expect(seen({ ...own, [name]: text })?.kind).toBe('module');
  });

  test.each([
    ['an alias of another module', "export default { resolve: { alias: { '@pgvector': '/src/vec' } } };"],
    [
      'one to the package',
      "export default { resolve: { alias: { pgvector: require.resolve('pgvector') } } };",
    ],
    ['one by its path', "alias: { 'pgvector': path.resolve('node_modules/pgvector') }"],
    ['another part of it', "alias: { 'pgvector/pg$': './vec' }"],
    ['a comment', '// alias: none; pgvector is external'],
  ])('not %s', (_, text) => {
    expect(seen({ 'vite.config.js': text })).toBeUndefined();
  });

  test('a list of dependencies is none of aliases', () => {
    const manifest = { alias: {}, dependencies: { pgvector: '^0.2.0' }, overrides: { pgvector: '0.2.0' } };
    expect(seen({ 'package.json': manifest }, 'pgvector')).toBeUndefined();
  });

  test("Jest's mapping is of tests alone", () => {
    const text = "module.exports = { moduleNameMapper: { '^pgvector/(.*)$': '<rootDir>/mocks/$1' } };";
    expect(seen({ 'jest.config.js': text })).toEqual({ kind: 'tests', path: 'jest.config.js' });
    const folders = "module.exports = { moduleDirectories: ['node_modules', '<rootDir>/src'] };";
    expect(seen({ ...own, 'jest.config.js': folders })?.kind).toBe('module');
    expect(seen({ 'jest.config.js': folders })).toBeUndefined();
  });
});

describe("Deno's import map", () => {
  test.each([
    ['./src/vec.ts', 'module'],
    ['jsr:@somebody/pgvector@1', 'module'],
    ['npm:pgvector@0.2.0', undefined],
    ['npm:/pgvector@0.2.0/', undefined],
    ['https://esm.sh/pgvector@0.2.0', undefined],
  ])('%s', (target, kind) => {
    expect(seen({ 'deno.json': { imports: { pgvector: target } } }, 'pgvector')?.kind).toBe(kind);
  });

  test('a folder, in a file of its own', () => {
    const files = {
      'deno.jsonc': '{ "importMap": "./map.json", }',
      'map.json': { imports: { 'pgvector/': './vec/' } },
    };
    expect(seen(files)?.kind).toBe('module');
    expect(seen(files, 'pgvector')).toBeUndefined();
  });
});

describe('packages of that name', () => {
  const member = { 'packages/pgvector/package.json': { name: 'pgvector' } };

  test.each([
    ['package.json', { workspaces: ['packages/*'] }],
    ['package.json', { workspaces: { packages: ['./packages/**'] } }],
    ['pnpm-workspace.yaml', 'packages:\n  - "packages/*"\n'],
    ['lerna.json', { packages: ['packages/pgvector'] }],
  ])('of a workspace by %s', (name, text) => {
    expect(seen({ ...member, [name]: text })).toEqual({
      kind: 'module',
      path: 'packages/pgvector/package.json',
    });
  });

  test('one that nothing links is none', () => {
    expect(seen({ ...member, 'package.json': { workspaces: ['apps/*', '!packages/*'] } })).toBeUndefined();
  });

  test.each([
    ['workspace:*', 'module'],
    ['file:../pgvector', 'module'],
    ['npm:@somebody/pgvector@1.0.0', 'module'],
    ['npm:pgvector@0.2.0', undefined],
    ['^0.2.0', undefined],
  ])('asked for as %s', (range, kind) => {
    expect(seen({ 'package.json': { dependencies: { pgvector: range } } })?.kind).toBe(kind);
  });

  test('a link in node_modules', () => {
    const root = tree({ 'vec/index.js': '', 'node_modules/other/index.js': '' });
    expect(findStandIn('pgvector', root, root)).toBeUndefined();
    symlinkSync(join(root, 'vec'), join(root, 'node_modules/pgvector'), 'junction');
    expect(findStandIn('pgvector', root, root)).toEqual({ kind: 'module', path: 'vec' });
  });
});
