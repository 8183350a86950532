import { expect, test } from 'vitest';
import { folder, kit } from './kit.ts';

const use = 'pgvector.sqlalchemy.Vector(3)';

test.each([
  ['a.py', `import sqlalchemy as sa\nx = ${'not '.repeat(3000)}${use}\n`],
  ['a.py', `import sqlalchemy as sa\nx = ${'sa.Column('.repeat(3000)}${use}${')'.repeat(3000)}\n`],
  ['a.py', `import sqlalchemy as sa\nx = ${'lambda: '.repeat(3000)}${use}\n`],
  ['a.py', `import sqlalchemy as sa\nx = ${'['.repeat(3000)}${use}${']'.repeat(3000)}\n`],
  ['a.py', `import sqlalchemy as sa\nx = ${use}${'.filter(1)'.repeat(3000)}\n`],
  [
    'a.ts',
    `import pgvector from 'pgvector/pg';\nconst x = ${'('.repeat(5000)}pgvector${')'.repeat(5000)};\n`,
  ],
  [
    'a.js',
    `import { toSql } from 'pgvector/utils';\nconst x = ${'['.repeat(5000)}toSql${']'.repeat(5000)};\n`,
  ],
])('%s nested thousands deep is refused, or read: %#', (path, text) => {
  const { code, stdout, stderr } = kit(folder({ [path]: text }), ['doctor']);
  expect(stderr).toBe('');
  expect(stdout).not.toContain('internal error');
  // No finding is lost with an exit code of 0.
  if (code === 3) expect(stdout).toContain(`${path} error: it is nested too deeply to be read`);
  else expect(stdout).toMatch(/PGV\d{3}/);
});

test('a revision that is too deep does not keep its neighbours from being read', () => {
  const head = 'import sqlalchemy as sa\nfrom alembic import op\nrevision = "a"\ndown_revision = None\n';
  const deep = `${head}def upgrade():\n    op.add_column("t", ${'not '.repeat(3000)}Vector(3))\n`;
  const other = `${head.replace('"a"', '"b"').replace('None', '"a"')}def upgrade():\n    op.add_column("t", sa.Column("e", ${use}))\n`;
  const { stdout } = kit(folder({ 'versions/a.py': deep, 'versions/b.py': other }), ['doctor']);
  expect(stdout).toContain('versions/a.py error: it is nested too deeply to be read');
  expect(stdout).toMatch(/PGV001 stops: [\s\S]*--> versions\/b\.py/);
});
