import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRequirements } from '../../codemods/engine/requirements.ts';
import { folder } from '../cli/kit.ts';

function found(files: Record<string, string>, distribution = 'pgvector') {
  const root = folder({ 'app/models.py': '', ...files });
  return findRequirements(distribution, join(root, 'app'), root).map(
    (one) => `${one.path} ${one.specifier}${one.locked ? ' locked' : ''}`,
  );
}

test.each([
  ['requirements.txt', 'alembic\npgvector==0.3.6  # pinned\n', '==0.3.6'],
  ['requirements.txt', 'pgvector==0.3.6 ; python_version < "4.0" \\\n    --hash=sha256:ab\n', '==0.3.6'],
  ['requirements-dev.txt', 'pgvector>=0.2.4,<0.4\r\n', '>=0.2.4,<0.4'],
  ['requirements/base.txt', 'pgvector\n', ''],
  ['pyproject.toml', 'dependencies = [\n  "pgvector[x]>=0.3 ; python_version>\'3\'",\n]\n', '>=0.3'],
  ['pyproject.toml', 'dependencies = ["a==1", "pgvector"]\n', ''],
  ['pyproject.toml', '[tool.poetry.dependencies]\npgvector = "^0.3.2"\n', '^0.3.2'],
  ['pyproject.toml', 'pgvector = { version = "~0.3", optional = true }\n', '~0.3'],
  ['setup.cfg', '[options]\ninstall_requires =\n    alembic\n    pgvector<0.4\n', '<0.4'],
  ['poetry.lock', '[[package]]\nname = "pgvector"\nversion = "0.3.6"\n', '==0.3.6 locked'],
  ['uv.lock', '[[package]]\nname = "pgvector"\nversion = "0.4.2"\nsource = {}\n', '==0.4.2 locked'],
  ['Pipfile.lock', '{"default": {"pgvector": {"hashes": ["x"], "version": "==0.3.3"}}}', '==0.3.3 locked'],
])('%s with %j', (path, text, expected) => {
  expect(found({ [path]: text })).toEqual([`${path} ${expected}`]);
});

test.each([
  ['requirements.txt', '# pgvector==0.3.6\npgvector-haystack==1\nlangchain-pgvector\n'],
  ['pyproject.toml', 'description = "uses pgvector a lot"\nname = "pgvector-thing"\n# "pgvector==0.3"\n'],
  ['notes.txt', 'pgvector==0.3.6\n'],
])('nothing in %s with %j', (path, text) => {
  expect(found({ [path]: text })).toEqual([]);
});

test('the nearest first, and in one folder its lock', () => {
  expect(
    found({
      'requirements.txt': 'pgvector==0.3.6\n',
      'app/pyproject.toml': 'dependencies = ["pgvector>=0.4"]\n',
      'app/uv.lock': '[[package]]\nname = "pgvector"\nversion = "0.4.2"\n',
    }),
  ).toEqual(['app/uv.lock ==0.4.2 locked', 'app/pyproject.toml >=0.4', 'requirements.txt ==0.3.6']);
});

test('the module name finds the distribution, however it is written', () => {
  expect(found({ 'requirements.txt': 'SQLAlchemy-Utils>=0.41\n' }, 'sqlalchemy_utils')).toHaveLength(1);
});
