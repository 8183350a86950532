import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, kit, put, repository } from './kit.ts';

const old = "import { toSql } from 'pgvector/utils';\n\nexport const text: string = toSql([1, 2]);\n";
const current = old.replace('pgvector/utils', 'pgvector');
const manifest = '{ "dependencies": { "pgvector": "0.3.0" } }\n';
const upgrade = (root: string, ...args: string[]) => kit(root, ['codemod', 'upgrade-pgvector-node', ...args]);
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

test('scripts that do not parse are named with their place, left alone, exit with 3, and the others are done', () => {
  const unparsable = `${old}const = 1;\n`;
  const root = folder({ 'package.json': manifest, 'a.ts': old, 'bad.ts': unparsable, 'bad.jsx': unparsable });
  const run = upgrade(root);
  expect(run.code).toBe(3);
  expect(run.stdout).toMatch(/^bad\.ts:4:7 error: this does not parse as TypeScript$/m);
  expect(run.stdout).toMatch(/^bad\.jsx:\d+:\d+ error: this does not parse as JavaScript$/m);
  expect([read(root, 'bad.ts'), read(root, 'bad.jsx')]).toEqual([unparsable, unparsable]);
  expect(read(root, 'a.ts')).toBe(current);
  expect(upgrade(root).code).toBe(3);
});

test('declarations, what is generated, and what others wrote are not touched', () => {
  const generated = `/* Auto-generated, do not edit. */\n${old}`;
  const kept = {
    'types/pgvector.d.ts': old,
    'types/pgvector.d.mts': old,
    'node_modules/x/index.ts': old,
    'packages/a/node_modules/x/index.ts': old,
    'src/client.ts': generated,
    'dist/bundle.js': `${old.replace(': string', '')}//${' '.repeat(6000)}\n`,
  };
  const root = folder({ 'package.json': manifest, 'src/a.ts': old, ...kept });
  expect(upgrade(root)).toMatchObject({ code: 0, stderr: '' });
  expect(read(root, 'src/a.ts')).toBe(current);
  for (const [path, text] of Object.entries(kept)) expect(read(root, path), path).toBe(text);
});

test('the nearest package decides: one is edited, one is told what comes first, and --bump makes that', () => {
  const root = folder({
    'package.json': '{ "workspaces": ["packages/*"], "dependencies": { "pgvector": "0.3.0" } }\n',
    'packages/new/package.json': '{}\n',
    'packages/new/a.ts': old,
    'packages/old/package.json': '{ "dependencies": { "pgvector": "^0.1.6" } }\n',
    'packages/old/a.ts': old,
  });
  const run = upgrade(root);
  expect(run.stdout).toContain('packages/old/package.json holds pgvector at `^0.1.6`');
  expect([read(root, 'packages/new/a.ts'), read(root, 'packages/old/a.ts')]).toEqual([current, old]);
  expect(upgrade(root, '--bump').code).toBe(0);
  expect(read(root, 'packages/old/a.ts')).toBe(current);
  expect(read(root, 'packages/old/package.json')).toBe('{ "dependencies": { "pgvector": "^0.3.0" } }\n');
  expect(upgrade(root, '--check')).toMatchObject({ code: 0, stderr: '' });
});

test('what is silenced keeps the import that it needs', () => {
  const type = (name: string) =>
    `const ${name} = customType<{ data: number[] }>({
  dataType: () => 'vector(3)',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value as string),
});
`;
  const text = `import { customType, pgTable } from 'drizzle-orm/pg-core';

// kit: ignore[PGV045] measured, and kept
${type('first')}${type('second')}export const items = pgTable('items', { a: first('a'), b: second('b') });
`;
  const root = folder({ 'package.json': '{ "dependencies": { "drizzle-orm": "0.45.1" } }\n', 'a.ts': text });
  const run = kit(root, ['codemod', 'drizzle-builtin-vector', '--unsafe']);
  expect(run).toMatchObject({ code: 0 });
  expect(read(root, 'a.ts')).toBe(`import { customType, pgTable, vector } from 'drizzle-orm/pg-core';

// kit: ignore[PGV045] measured, and kept
${type('first')}export const items = pgTable('items', { a: first('a'), b: vector('b', { dimensions: 3 }) });
`);
});

const code =
  "import { registerType } from 'pgvector/pg';\n\nexport const setUp = (client: never) => registerType(client);\n";
const mock = "jest.mock('pgvector/pg', () => ({ registerType: jest.fn() }));\n";
const mocked = { 'package.json': manifest, 'src/db.ts': code, 'test/db.test.ts': mock };
const renamed = (text: string) => text.replaceAll('registerType', 'registerTypes');

test('a run of a part leaves code and the mock of it alone, and says what it does not look at; one of all takes both', () => {
  for (const part of ['src', 'test', 'src/db.ts']) {
    const root = folder(mocked);
    const run = upgrade(root, part);
    expect(run.stdout).toContain('this run does not look at');
    expect([read(root, 'src/db.ts'), read(root, 'test/db.test.ts')], part).toEqual([code, mock]);
  }
  const root = folder(mocked);
  upgrade(root, 'src', 'test');
  expect([read(root, 'src/db.ts'), read(root, 'test/db.test.ts')]).toEqual([renamed(code), renamed(mock)]);
});

test('a comment that keeps a mock keeps the code that it stands in for, and the other way round', () => {
  const note = '// kit: ignore[PGV042] until the driver is upgraded\n';
  const keptMock = note + mock;
  const keptCode = code.replace('export', `${note}export`).replace('import', `${note}import`);
  for (const tree of [
    { ...mocked, 'test/db.test.ts': keptMock },
    { ...mocked, 'src/db.ts': keptCode },
  ]) {
    const root = folder(tree);
    const run = upgrade(root);
    expect(run.stdout).toContain('keeps `pgvector/pg` as it is');
    expect([read(root, 'src/db.ts'), read(root, 'test/db.test.ts')]).toEqual([
      tree['src/db.ts'],
      tree['test/db.test.ts'],
    ]);
  }
});

test('so does one that --since limits, one in a folder of the repository, one with exclude, and one of threads', () => {
  const since = repository(mocked);
  put(since, 'src/db.ts', `${code}\n`);
  expect(upgrade(since, '--since', 'HEAD', '--allow-dirty').stdout).toContain(
    'does not look at test/db.test.ts',
  );
  const below = repository(mocked);
  expect(upgrade(join(below, 'src')).stdout).toContain('does not look at test/db.test.ts');
  const manifestOf = JSON.stringify({
    dependencies: { pgvector: '0.3.0' },
    'pgvector-kit': { exclude: ['test/**'] },
  });
  const excluded = folder({ ...mocked, 'package.json': manifestOf });
  expect(upgrade(excluded).stdout).toContain('does not look at test/db.test.ts');
  const threaded = folder(mocked);
  expect(upgrade(threaded, 'src', '--threads', '2').stdout).toContain('does not look at test/db.test.ts');
  for (const root of [since, below, excluded, threaded]) {
    expect(read(root, 'src/db.ts').trim()).toBe(code.trim());
    expect(read(root, 'test/db.test.ts')).toBe(mock);
  }
});
