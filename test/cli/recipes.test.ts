import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOwnFile } from '../../lib/own-file.ts';
import { copiesOf } from '../../recipes/copies.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { folder, kit } from './kit.ts';

const copy = (root: string, ...args: string[]) => kit(root, ['recipes', 'copy', ...args]);
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const withFiles = readRecipes().filter(({ files }) => files.length > 0);

test('list names every recipe, and what it copies', () => {
  const { stdout } = kit(folder({}), ['recipes', 'list']);
  for (const { code, title } of readRecipes()) expect(stdout).toContain(`${code}  ${title}`);
  expect(stdout).toContain('template-import-does-not-help  copies alembic/script.py.mako');
  const [practices = '', problems = ''] = stdout.split('\n\n');
  expect(practices).toMatch(/^Practices: .*\n(.*\n)*PGV066 /);
  expect(problems).toMatch(/^Problems .*\nPGV001 /);
  const rows = JSON.parse(kit(folder({}), ['recipes', 'list', '--format', 'json']).stdout);
  expect(rows).toContainEqual(expect.objectContaining({ code: 'PGV004', files: ['alembic/script.py.mako'] }));
});

test('show is the page of kit explain', () => {
  const root = folder({});
  expect(kit(root, ['recipes', 'show', 'pgv001']).stdout).toBe(kit(root, ['explain', 'PGV001']).stdout);
});

describe('copy', () => {
  test.each(withFiles)('$code: the files are those of its example, with their origin', (recipe) => {
    const root = folder({});
    expect(copy(root, recipe.id).code).toBe(0);
    for (const { file, to = file } of recipe.files) {
      const [licence, ...lines] = read(root, to).split('\n');
      expect(licence).toMatch(
        new RegExp(`^(#|##|--|//|<!--) From pgvector-kit, .*/e/${recipe.code} \\(MIT licence\\)( -->)?$`),
      );
      const own = readOwnFile(`examples/${recipe.example}/fixed/${file}`);
      expect(own?.split('\n').filter((line) => !/^\s*(#|##|--|\/\/) (end)?region\b/.test(line))).toEqual(
        lines,
      );
    }
  });

  test('says what it wrote, what to do next and where to read on', () => {
    const { stdout } = copy(folder({}), 'PGV004', 'backend');
    expect(stdout).toContain('wrote backend/alembic/script.py.mako\n');
    expect(stdout).toContain('kit codemod fix-vector-imports');
    expect(stdout).toMatch(/read why: .*\/e\/PGV004\n$/);
  });

  test('what is there stays, unless --force is said', () => {
    const root = folder({ 'alembic/script.py.mako': 'mine\n' });
    const refused = copy(root, 'PGV004');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('alembic/script.py.mako is there already');
    expect(read(root, 'alembic/script.py.mako')).toBe('mine\n');
    expect(copy(root, 'PGV004', '--force').code).toBe(0);
    expect(read(root, 'alembic/script.py.mako')).toContain('import pgvector.sqlalchemy');
  });

  test('where one file can not be written, none is', () => {
    const several = withFiles.find(
      ({ files }) => files.some(({ file, to = file }) => !to.includes('/')) && files.length > 1,
    );
    const names = (several?.files ?? []).map(({ file, to = file }) => to);
    const last = names.at(-1) ?? '';
    const root = folder({ [names[0] ?? '']: 'mine\n' });
    mkdirSync(join(root, last), { recursive: true });
    const refused = copy(root, several?.code ?? '', '--force');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(`${last} can't be written`);
    expect(read(root, names[0] ?? '')).toBe('mine\n');
    const there = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(there.map(({ name }) => name)).toEqual([names[0]]);
  });

  test('--dry-run writes nothing', () => {
    const root = folder({});
    expect(copy(root, 'PGV004', '--dry-run').stdout).toContain('would write alembic/script.py.mako');
    expect(readdirSync(root)).toEqual([]);
  });

  test('no symbolic link leads out of the folder', () => {
    const root = folder({});
    mkdirSync(join(root, 'project'));
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync('../elsewhere', join(root, 'project/alembic'));
    const { code, stderr } = copy(root, 'PGV004', 'project', '--force');
    expect(code).toBe(2);
    expect(stderr).toContain('a symbolic link leads there');
    expect(existsSync(join(root, 'elsewhere/script.py.mako'))).toBe(false);
  });

  test('a recipe without files, and one that is not there, say what to do', () => {
    const none = copy(folder({}), 'PGV001');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('kit codemod fix-vector-imports')]);
    const unknown = copy(folder({}), 'vector-import-mising');
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringContaining('did you mean vector-import-missing?'),
    ]);
  });
});

test('no recipe has files that its example lacks', () => {
  for (const recipe of withFiles) expect(copiesOf(recipe, readOwnFile)).toHaveLength(recipe.files.length);
});
