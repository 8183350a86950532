import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProjectFacts } from '../../codemods/engine/project.ts';
import { folder } from '../cli/kit.ts';

function useSeenFrom(asking: string, files: Record<string, string>) {
  const root = folder(files);
  return new ProjectFacts(root, []).seenFrom(join(root, asking)).pgvectorUse();
}

const template = 'migrations/script.py.mako';

test.each([
  ['models.py', 'from pgvector.sqlalchemy import Vector\n', 'imported'],
  [
    'migrations/versions/a.py',
    'down_revision = 1\nop.x(pgvector.sqlalchemy.vector.VECTOR(dim=3))\n',
    'imported',
  ],
  [
    'models.py',
    'try:\n    from pgvector.sqlalchemy import Vector\nexcept ImportError:\n    Vector = None\n',
    'none',
  ],
  ['tests/models.py', 'import pgvector.sqlalchemy\n', 'none'],
  ['models.py', '"""As pgvector.sqlalchemy.Vector(3) has it."""\n', 'none'],
  ['requirements.txt', 'pgvector>=0.3\n', 'required'],
  ['requirements/base.txt', 'pgvector\n', 'required'],
  ['requirements.txt', '# pgvector\npgvector-haystack==1\n', 'none'],
  ['requirements-dev.txt', 'pgvector\n', 'none'],
  [
    'pyproject.toml',
    '[project]\ndependencies = [\n  "psycopg[binary]",\n  "pgvector>=0.3",\n]\n',
    'required',
  ],
  ['pyproject.toml', '[project]\nname = "x"\nkeywords = ["pgvector"]\ndependencies = ["numpy"]\n', 'none'],
  ['pyproject.toml', '[project.optional-dependencies]\npgvector = ["pgvector"]\n', 'none'],
  ['pyproject.toml', '[tool.poetry.dependencies]\npython = "^3.11"\npgvector = "^0.3"\n', 'required'],
  [
    'pyproject.toml',
    '[tool.poetry.dependencies]\npgvector = { version = "^0.3", optional = true }\n',
    'none',
  ],
  ['Pipfile', '[packages]\npgvector = "*"\n', 'required'],
  ['Pipfile', '[dev-packages]\npgvector = "*"\n', 'none'],
])('%s with %j', (path, content, expected) => {
  expect(useSeenFrom(template, { [path]: content })).toBe(expected);
});

test('listed for a driver alone, it says nothing about types of SQLAlchemy', () => {
  const files = {
    'requirements.txt': 'pgvector>=0.5\n',
    'search.py': 'def connect():\n    from pgvector.psycopg import register_vector\n',
  };
  expect(useSeenFrom(template, files)).toBe('none');
  const both = { ...files, 'models.py': 'from pgvector.sqlalchemy import Vector\n' };
  expect(useSeenFrom(template, both)).toBe('imported');
});

test('another part of the repository, with dependencies of its own, does not count', () => {
  const files = {
    'search/pyproject.toml': '',
    'search/models.py': 'import pgvector.sqlalchemy\n',
    'shop/requirements.txt': 'alembic\n',
  };
  expect(useSeenFrom('shop/migrations/script.py.mako', files)).toBe('none');
  expect(useSeenFrom('search/migrations/script.py.mako', files)).toBe('imported');
  expect(useSeenFrom('migrations/script.py.mako', files)).toBe('none');
});

test('without a list of dependencies the part begins at alembic.ini, unless that is beside env.py', () => {
  const files = { 'models.py': 'import pgvector.sqlalchemy\n', 'shop/app.py': '' };
  expect(useSeenFrom('shop/migrations/env.py', { ...files, 'shop/alembic.ini': '' })).toBe('none');
  const flask = { ...files, 'migrations/alembic.ini': '', 'migrations/env.py': '' };
  expect(useSeenFrom('migrations/env.py', flask)).toBe('imported');
});

test('the text of a file beside the asking one', () => {
  const root = folder({ 'migrations/env.py': 'x = 1\n' });
  const project = new ProjectFacts(root, []).seenFrom(join(root, template));
  expect(project.textBeside('env.py')).toBe('x = 1\n');
  expect(project.textBeside('other.py')).toBeUndefined();
});

test('the Python files of a folder beside the asking one', () => {
  const root = folder({
    'migrations/versions/a.py': 'a',
    'migrations/versions/old/b.py': 'b',
    'migrations/versions/c': '',
  });
  const project = new ProjectFacts(root, []).seenFrom(join(root, template));
  expect(project.pythonBeside('versions')).toEqual(['a']);
  expect(project.pythonBeside('other')).toEqual([]);
});
