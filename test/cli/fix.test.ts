import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, commitAll, fixed, folder, kit, put, repository } from './kit.ts';

const revision = `from alembic import op
import sqlalchemy as sa

revision = "a"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("e", pgvector.sqlalchemy.vector.VECTOR(dim=3)))


def downgrade():
    op.drop_table("t")
`;
const repaired = `from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "a"
down_revision = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    op.create_table("t", sa.Column("e", Vector(3)))


def downgrade():
    op.drop_table("t")
`;
const files = { 'requirements.txt': 'pgvector\n', 'versions/a.py': revision, 'models.py': broken };
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

test('all causes are repaired in one run, and a second one finds nothing', () => {
  const root = repository(files);
  const run = kit(root, ['fix']);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain("PGV001  NameError: name 'pgvector' is not defined (2 places in 2 files)\n");
  expect(run.stdout).toContain('PGV012  type "vector" does not exist (1 place in 1 file)\n');
  expect(run.stdout).toContain('files changed\n  models.py\n  versions/a.py\n');
  expect(run.stdout).toMatch(/2 files changed, nothing else touched[\s\S]*next: .*kit prove/);
  expect(read(root, 'versions/a.py')).toBe(repaired);
  expect(read(root, 'models.py')).toBe(fixed);
  commitAll(root);
  expect(kit(root, ['fix'])).toMatchObject({ code: 0, stdout: 'nothing to do in 2 files\n' });
});

test('--diff and --check write nothing, and the patch applies', () => {
  const root = repository(files);
  const diff = kit(root, ['fix', '--diff']);
  expect(diff.stdout).toContain('+from pgvector.sqlalchemy import Vector');
  expect(kit(root, ['fix', '--check'])).toMatchObject({ code: 1 });
  expect(read(root, 'versions/a.py')).toBe(revision);
});

test('--only and --except take ids and codes, and nothing else', () => {
  const root = repository(files);
  expect(kit(root, ['fix', '--check', '--only', 'pgv012']).stdout).not.toContain('PGV001');
  expect(kit(root, ['fix', '--check', '--except', 'add-vector-extension']).stdout).not.toContain('PGV012');
  const wrong = kit(root, ['fix', '--only', 'fix-vector-import']);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('did you mean fix-vector-imports?');
});

test('what a person has to decide is left, with its place and its way', () => {
  const root = repository({
    ...files,
    'versions/a.py': revision
      .replace('pgvector.sqlalchemy.vector.VECTOR(dim=3)', 'sa.Integer')
      .replace('drop_table("t")', 'add_column("t", sa.Column("embedding", sa.types.NullType()))'),
  });
  const { stdout } = kit(root, ['fix']);
  expect(stdout).toMatch(
    /left for a person\nPGV017 stops: [\s\S]*--> versions\/a\.py:13:\d+\n[\s\S]*explain PGV017\n/,
  );
  expect(stdout).toContain('1 file changed, 1 needs a person');
});

test('a file with uncommitted changes is left alone', () => {
  const root = repository(files);
  put(root, 'models.py', `${broken}# mine\n`);
  const run = kit(root, ['fix']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('models.py');
  expect(read(root, 'versions/a.py')).toBe(revision);
});

test('a matter of taste is applied only where it is asked for', () => {
  const root = repository({
    'versions/a.py': repaired
      .replace('create_table("t", ', 'add_column("t", ')
      .replace('drop_table("t")', 'drop_column("t", "e")'),
  });
  expect(kit(root, ['fix', '--check']).stdout).not.toContain('PGV034');
  expect(kit(root, ['fix', '--check', '--only', 'prefer-raw-sql']).stdout).toContain('PGV034');
});

test('as a filter it does what it does in a file', () => {
  const root = folder({});
  const run = kit(root, ['fix', '-', '--stdin-filename', 'models.py'], { input: broken });
  expect(run).toMatchObject({ code: 0, stdout: fixed });
  const json = JSON.parse(kit(root, ['fix', '-', '--format', 'json'], { input: broken }).stdout);
  expect(json).toMatchObject({ codemod: null, summary: { changed: 1 } });
});
