import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, fix, fixed, folder, kit, put, repository } from './kit.ts';

const toml = (text: string) => ({ 'a.py': broken, 'pyproject.toml': text });
const json = (value: unknown) => ({
  'a.py': broken,
  'package.json': JSON.stringify({ 'pgvector-kit': value }, null, 2),
});

test.each([
  ['pyproject.toml', toml('[project]\nname = "x"\n\n[tool.pgvector-kit]\nignore = ["PGV001"]\n')],
  ['package.json', json({ ignore: ['PGV001'] })],
])('%s: what is ignored is not reported', (_, files) => {
  const root = folder(files);
  expect(kit(root, ['doctor'])).toMatchObject({
    code: 0,
    // A package.json is looked at too.
    stdout: expect.stringMatching(/^nothing to do in [12] files?, 1 finding suppressed\n$/),
  });
  expect(fix(root, '--check').code).toBe(0);
  expect(kit(root, ['doctor', '--no-config']).code).toBe(1);
  expect(fix(root, '--check', '--no-config').code).toBe(1);
});

test('exclude leaves files out, relative to its own file, also for runs further down', () => {
  const root = repository({
    'pyproject.toml': '[tool.pgvector-kit]\nexclude = ["old/", "*_gen.py"]\n',
    'app/old/a.py': broken,
    'app/b_gen.py': broken,
    'app/c.py': broken,
  });
  for (const [cwd, place] of [
    [root, 'app/c.py'],
    [join(root, 'app'), 'c.py'],
  ] as const) {
    const { files } = JSON.parse(kit(cwd, ['doctor', '--format', 'json']).stdout);
    expect(files.map(({ path }: { path: string }) => path)).toEqual([place]);
  }
});

test('a file that is named and left out is told', () => {
  const root = folder(toml('[tool.pgvector-kit]\nexclude = ["a.py"]\n'));
  const run = fix(root, 'a.py');
  expect(run).toMatchObject({ code: 0, stdout: 'nothing to do in 0 files\n' });
  expect(run.stderr).toContain('pyproject.toml leaves out what was named: a.py');
  expect(fix(root, 'a.py', '--no-config').stdout).toContain('1 file changed');
});

test('options of a codemod come from its table, and a flag wins', () => {
  const files = toml('[tool.pgvector-kit.fix-vector-imports]\nstyle = "module"\n');
  const root = folder(files);
  fix(root);
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toContain('import pgvector.sqlalchemy\n');
  const other = folder(files);
  fix(other, '--style', 'name');
  expect(readFileSync(join(other, 'a.py'), 'utf8')).toBe(fixed);
  const filter = kit(root, ['codemod', 'fix-vector-imports', '-'], { input: broken });
  expect(filter.stdout).toContain('import pgvector.sqlalchemy\n');
});

test('the nearest one counts, and none above the top of the repository', () => {
  const outside = folder({ 'pyproject.toml': '[tool.pgvector-kit]\nignore = ["PGV001"]\n' });
  put(outside, 'plain/a.py', broken);
  expect(kit(join(outside, 'plain'), ['doctor']).code).toBe(0);
  put(outside, 'repository/.git/HEAD', '');
  put(outside, 'repository/a.py', broken);
  expect(kit(join(outside, 'repository'), ['doctor']).code).toBe(1);
  put(outside, 'plain/package.json', '{"pgvector-kit": {}}');
  expect(kit(join(outside, 'plain'), ['doctor']).code).toBe(1);
});

test.each<[string, Record<string, string>, string]>([
  [
    'an unknown key',
    toml('[tool.pgvector-kit]\n\nignroe = []\n'),
    'pyproject.toml:3: pgvector-kit has no key ignroe; did you mean ignore?',
  ],
  [
    'an unknown table',
    toml('[tool.pgvector-kit]\n[tool.pgvector-kit.fix-vector-import]\n'),
    'pyproject.toml:2: pgvector-kit has no key fix-vector-import; did you mean fix-vector-imports?',
  ],
  [
    'an unknown option',
    toml('[tool.pgvector-kit.fix-vector-imports]\nstyl = "x"\n'),
    'pyproject.toml:2: pgvector-kit.fix-vector-imports has no key styl; did you mean style?',
  ],
  [
    'a wrong value',
    toml('[tool.pgvector-kit.fix-vector-imports]\nstyle = "x"\n'),
    'pyproject.toml:2: fix-vector-imports.style is "x"',
  ],
  [
    'an unknown code',
    toml('[tool.pgvector-kit]\nignore = [\n  "PGV001",\n  "PGV999",\n]\n'),
    'pyproject.toml:4: ignore has "PGV999"',
  ],
  ['a wrong type', toml('[tool.pgvector-kit]\nignore = "PGV001"\n'), 'pyproject.toml:2: ignore is "PGV001"'],
  ['no table', toml('[tool]\npgvector-kit = 3\n'), 'pgvector-kit is not a table'],
  ['no TOML', toml('# pgvector-kit\n[tool\n'), 'pyproject.toml:2: this is not TOML'],
  [
    'a key of package.json',
    json({ exclude: ['x'], ignroe: [] }),
    'package.json:6: pgvector-kit has no key ignroe',
  ],
  ['no JSON', { 'package.json': '{"pgvector-kit": {}' }, 'package.json:1: this is not JSON'],
  [
    'both files',
    { ...toml('[tool.pgvector-kit]\n'), ...json({}) },
    'both pyproject.toml and package.json configure the kit',
  ],
])('%s: one error with its place, exit code 2', (_, files, sentence) => {
  const root = folder(files);
  for (const args of [['doctor'], ['codemod', 'fix-vector-imports']]) {
    const run = kit(root, args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`error: ${sentence}`.replace('error: pgvector-kit is', ''));
    expect(run.stderr).toContain('files: nothing was written');
    expect(run.stderr.match(/error:/g)).toHaveLength(1);
  }
  expect(kit(root, ['doctor', '--no-config']).code).toBeLessThan(2);
});
