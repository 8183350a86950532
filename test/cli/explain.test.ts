import { expect, test } from 'vitest';
import { recipePage } from '../../cli/render/recipe-page.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { folder, kit } from './kit.ts';

const recipes = readRecipes();

test('colours, log prefixes and wrapped lines do not hide an error', () => {
  const pasted =
    'web-1  | \x1b[31m  File "/app/alembic/versions/1.py", line 20, in upgrade\r\nNameError: name \'pgvector\'\r\nis not defined\x1b[0m';
  expect(matchError(pasted, recipes)?.code).toBe('PGV001');
});

test('the last error of a chain decides', () => {
  const chain = `ImportError: cannot import name 'VECTOR' from 'sqlalchemy.dialects.postgresql' (…)
During handling of the above exception, another exception occurred:
AttributeError: module 'pgvector' has no attribute 'sqlalchemy'`;
  expect(matchError(chain, recipes)?.code).toBe('PGV003');
});

test.each([
  "NameError: name 'sqlmodel' is not defined",
  "NameError: name 'fastapi_users_db_sqlalchemy' is not defined",
  `File "versions/1.py", line 20, in upgrade
    op.add_column('chunk', sa.Column('embedding', app.types.Embedding(dim=3), nullable=True))
                                                  ^^^
NameError: name 'app' is not defined`,
])('knows the missing import of a type: %s', (error) => {
  expect(matchError(error, recipes)?.code).toBe('PGV009');
});

test.each([
  "ModuleNotFoundError: No module named 'pgvector.utils'",
  "ImportError: cannot import name 'Vector' from 'pgvector.psycopg' (/venv/pgvector/psycopg/__init__.py)",
  "ImportError: cannot import name 'HalfVector' from 'pgvector.sqlalchemy' (/venv/pgvector/sqlalchemy/__init__.py)",
  "AttributeError: module 'pgvector.asyncpg' has no attribute 'SparseVector'",
])('knows what pgvector 0.5 moved: %s', (error) => {
  expect(matchError(error, recipes)?.code).toBe('PGV010');
});

test.each([
  ['ValueError: unknown type: public.vector', 'PGV012'],
  ['ERROR:  extension "vector" has no installation script nor update path for version "0.8.1"', 'PGV013'],
])('knows what servers say of an extension that is not all there: %s', (error, code) => {
  expect(matchError(error, recipes)?.code).toBe(code);
});

test.each(['vector', 'halfvec'])('knows a TypeORM that has no %s columns yet', (type) => {
  const error = `DataTypeNotSupportedError: Data type "${type}" in "Item.embedding" is not supported by "postgres" database.`;
  expect(matchError(error, recipes)?.code).toBe('PGV048');
});

test.each([
  ['a code', ['PGV001'], ''],
  ['a code in small letters', ['pgv001'], ''],
  ['a code without its letters', ['001'], ''],
  ['a code without its zeros', ['pgv1'], ''],
  ['a name', ['vector-import-missing'], ''],
  ['an error', ["NameError: name 'pgvector' is not defined"], ''],
  ['standard input', ['-'], "web-1 | NameError: name 'pgvector' is not defined\n"],
  ['standard input without saying so', [], "NameError: name 'pgvector' is not defined\n"],
])('explains %s', (_, args, input) => {
  const run = kit(folder({}), ['explain', ...args], { input });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain("PGV001  NameError: name 'pgvector' is not defined\n");
  expect(run.stdout).toContain('\nFIX\n\n    $ npx pgvector-kit codemod fix-vector-imports\n');
  expect(run.stdout).toMatch(/https:\/\/.*\/e\/PGV001\n$/);
});

test('says in which line the error is', () => {
  const input = 'INFO  [alembic] x\n  File "a.py"\nNameError: name \'pgvector\' is not defined\n';
  const args = ['explain', '-', '--format', 'json'];
  expect(JSON.parse(kit(folder({}), args, { input }).stdout)).toMatchObject({
    recipe: { code: 'PGV001', id: 'vector-import-missing', codemod: 'fix-vector-imports' },
    error: { line: 3, text: "NameError: name 'pgvector' is not defined" },
  });
  expect(kit(folder({}), ['explain', '-'], { input }).stdout).toMatch(/^line 3: NameError: /);
});

test.each([
  ['an error that none knows', ['KeyError: 7'], '', 1, 'no recipe knows this error'],
  ['an unknown code', ['PGV999'], '', 1, 'no recipe is called PGV999'],
  ['a slip', ['vector-import-misssing'], '', 1, 'did you mean vector-import-missing?'],
  ['nothing on standard input', ['-'], ' \n', 2, 'there is nothing on standard input'],
])('%s: one error, and where to look', (_, args, input, code, sentence) => {
  const run = kit(folder({}), ['explain', ...args], { input });
  expect(run).toMatchObject({ code, stdout: '' });
  expect(run.stderr).toContain(sentence);
  expect(run.stderr).toMatch(/ {2}do: /);
});

test('a machine gets a document for an unknown error as well', () => {
  const run = kit(folder({}), ['explain', '-', '--format', 'json'], { input: 'KeyError: 7' });
  expect([run.code, JSON.parse(run.stdout)]).toEqual([1, { recipe: null }]);
});

test('lists what there is', () => {
  const { stdout } = kit(folder({}), ['explain', '--list']);
  for (const { code, id } of recipes) expect(stdout).toMatch(new RegExp(`^${code} .*\\n +${id}$`, 'm'));
  const list = JSON.parse(kit(folder({}), ['explain', '--list', '--format', 'json']).stdout);
  expect(list).toHaveLength(recipes.length);
});

test.each(recipes)('$code reads well in a terminal', (recipe) => {
  const page = recipePage(recipe, false);
  expect(page).not.toMatch(/^(?:#|```|:::|<[A-Z/]|import .* from ['"])/m);
  const prose = page.split('\n').filter((line) => !/^(?: {2,}|https:)/.test(line));
  expect(prose.slice(2).filter((line) => line.length > 100)).toEqual([]);
});
