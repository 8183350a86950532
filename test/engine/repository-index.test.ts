import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parserFor } from '../../codemods/engine/parsers.ts';
import { RepositoryIndex } from '../../codemods/engine/repository-index.ts';
import { python } from '../../codemods/python/language.ts';
import { folder } from '../cli/kit.ts';

await parserFor(python);

const revision = (id: string, parent: string | undefined, body = 'pass') =>
  `from alembic import op\nrevision = "${id}"\ndown_revision = ${parent ? `"${parent}"` : 'None'}\n\n\ndef upgrade():\n    ${body}\n`;
const model = 'class Doc(Base):\n    __tablename__ = "docs"\n    embedding = Column(Vector(3))\n';

function indexOf(files: Record<string, string>) {
  const root = folder(files);
  return { index: new RepositoryIndex(root), at: (path: string) => join(root, path) };
}

test('the revisions of an environment are those below its env.py', () => {
  const { index, at } = indexOf({
    'a/env.py': '',
    'a/versions/1.py': revision('1', undefined, 'op.execute("CREATE EXTENSION vector")'),
    'a/versions/2024/2.py': revision('2', '1'),
    'b/env.py': '',
    'b/versions/1.py': revision('1', undefined),
  });
  const chain = index.revisions(at('a/versions'));
  expect(chain.revisions.map(({ path }) => path)).toEqual(['a/versions/1.py', 'a/versions/2024/2.py']);
  expect(chain.get('1')?.body?.upgrade).toMatchObject([{ kind: 'create-extension', name: 'vector' }]);
});

test('a parent elsewhere in the same part of the repository is found', () => {
  const { index, at } = indexOf({
    'old/1.py': revision('1', undefined),
    'new/2.py': revision('2', '1'),
    'service/pyproject.toml': '',
    'service/versions/3.py': revision('3', '2'),
  });
  expect(index.revisions(at('new')).revisions.map(({ id }) => id)).toEqual(['2', '1']);
});

test('a revision that does not parse has a place and no body', () => {
  const { index, at } = indexOf({ 'versions/1.py': revision('1', undefined, 'op.execute((') });
  expect(index.revisions(at('versions')).get('1')).toMatchObject({ id: '1', body: undefined });
});

test('models are those of the part of the repository, without tests and what does not parse', () => {
  const { index, at } = indexOf({
    'requirements.txt': '',
    'app/models.py': model,
    'app/broken.py': `${model}(`,
    'tests/models.py': model,
    'other/requirements.txt': '',
    'other/models.py': model,
  });
  expect(index.models(at('app')).map(({ path }) => path)).toEqual(['app/models.py']);
  expect(index.models(at('other')).map(({ path }) => path)).toEqual(['other/models.py']);
});

test('files are found by their words and endings', () => {
  const { index, at } = indexOf({
    'docker/init.sql': 'CREATE EXTENSION vector;',
    'docker/other.sql': 'SELECT 1;',
    'app.py': 'CREATE EXTENSION',
  });
  expect(index.filesWith(at('versions'), ['EXTENSION'], ['.sql'])).toEqual([
    { path: 'docker/init.sql', text: 'CREATE EXTENSION vector;' },
  ]);
});
