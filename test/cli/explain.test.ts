import { expect, test } from 'vitest';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';

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
  `File "versions/1.py", line 20, in upgrade
    op.add_column('chunk', sa.Column('embedding', sa.String()))
NameError: name 'sa' is not defined`,
  `File "app/client.py", line 3, in load
    requests.Session().get(url)
NameError: name 'requests' is not defined`,
  "NameError: name 'db' is not defined",
  "NameError: name 'vector' is not defined",
  "ImportError: cannot import name 'JSONB' from 'sqlalchemy.dialects.postgresql'",
  "AttributeError: module 'sqlalchemy' has no attribute 'NullType'",
  "ModuleNotFoundError: No module named 'pgvector'",
  'psycopg2.errors.UndefinedObject: type "vector" does not exist',
  'ValueError: expected list or ndarray',
  'sqlalchemy.exc.OperationalError: connection refused',
  "FAILED: Can't locate revision identified by 'eb7dc605eb0f'",
  '',
])('knows no recipe for: %s', (error) => {
  expect(matchError(error, recipes)).toBeUndefined();
});
