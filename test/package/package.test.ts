import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { oldestNode } from './oldest-node.ts';
import { type Packed, pack } from './pack.ts';
import { Sandbox } from './sandbox.ts';

const broken = `"""add embedding"""
from alembic import op
import sqlalchemy as sa

revision = '9f2c1d7e4a10'
down_revision = None


def upgrade() -> None:
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=1536), nullable=True))


def downgrade() -> None:
    op.drop_column('items', 'embedding')
`;
const fixed = broken
  .replace('import op\n', 'import op\nfrom pgvector.sqlalchemy import Vector\n')
  .replace('pgvector.sqlalchemy.vector.VECTOR(dim=1536)', 'Vector(1536)');

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'kit-package-')));
let packed: Packed;

beforeAll(() => {
  packed = pack(scratch);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the tarball', () => {
  test('holds what runs, and nothing else', () => {
    const example = /^examples\/[\w-]+\/(example\.yaml|evidence\.json|(broken|fixed)(-[a-z]+)*\/.+)$/;
    const expected = [
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
      /^dist\/[\w-]+\.js$/,
      /^dist\/(web-tree-sitter|tree-sitter-python)\.wasm$/,
      /^dist\/THIRD-PARTY-LICENSES\.txt$/,
      /^examples\/base\/.+/,
      /^examples\/python\/([\w-]+\/)?requirements\.txt$/,
      /^examples\/node\/[\w-]+\/package(-lock)?\.json$/,
      /^examples\/database\/(?:caretaker|supervise)\.py$/,
      // What Alembic's process loads when migrations are proven.
      /^prove\/python\/(?:\w+\/)*\w+\.(?:py|txt)$/,
      example,
      // What an example with the plugin installs.
      /^plugin\/(?:pyproject\.toml|src\/alembic_pgvector\/(?:\w+\.py|py\.typed))$/,
    ];
    expect(packed.files.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const pattern of expected)
      expect(
        packed.files.some((path) => pattern.test(path)),
        `${pattern}`,
      ).toBe(true);
    expect(packed.files.filter((path) => /(^|\/)__pycache__|\.pyc$/.test(path))).toEqual([]);
  });

  test('has jscodeshift in half a megabyte, as README says', () => {
    const chunks = [...packed.sizes].filter(([path]) => /^dist\/jscodeshift-/.test(path));
    expect(chunks.length).toBe(1);
    expect(chunks.every(([, size]) => size < 500_000)).toBe(true);
    const whole = [...packed.sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(whole).toBeLessThan(5_000_000);
  });

  test('needs nothing else to be installed', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
  });
});

describe.each(['plain', 'Ünï côdé, with spaces'])('installed in a folder that is %s', (name) => {
  let sandbox: Sandbox;
  const migration = () => join(sandbox.home, 'migration.py');

  beforeAll(() => {
    sandbox = new Sandbox(join(scratch, name, 'project'), oldestNode());
    sandbox.install(packed.tarball);
  });

  test('runs on the oldest Node that package.json promises', () => {
    expect(manifest.engines.node).toBe('>=20');
    expect(sandbox.node('--version').stdout).toBe('v20.0.0\n');
  });

  test.each(['kit', 'pgvector-kit'])('%s says its version and its help', (bin) => {
    expect(sandbox.npx(bin, '--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    expect(sandbox.npx(bin, '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('codemod') });
  });

  test.each(['kit', 'pgvector-kit'])('%s checks a migration and fixes it', (bin) => {
    writeFileSync(migration(), broken);
    const check = sandbox.npx(bin, 'codemod', 'fix-vector-imports', '--check');
    expect(check, check.stderr).toMatchObject({ code: 1 });
    expect(readFileSync(migration(), 'utf8')).toBe(broken);

    const fix = sandbox.npx(bin, 'codemod', 'fix-vector-imports');
    expect(fix, fix.stderr).toMatchObject({ code: 0 });
    expect(readFileSync(migration(), 'utf8')).toBe(fixed);
    expect(sandbox.npx(bin, 'codemod', 'fix-vector-imports', '--check')).toMatchObject({ code: 0 });
  });

  test('edits TypeScript', () => {
    const app = join(sandbox.home, 'app');
    mkdirSync(app);
    writeFileSync(
      join(app, 'package.json'),
      '{ "type": "module", "dependencies": { "pgvector": "^0.3.0" } }\n',
    );
    const file = join(app, 'search.ts');
    writeFileSync(file, "import { toSql } from 'pgvector/utils';\n");
    const fix = sandbox.npx('kit', 'codemod', 'upgrade-pgvector-node', 'app/search.ts');
    expect(fix, fix.stderr).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe("import { toSql } from 'pgvector';\n");
  });

  test('explains an error from the recipes that it carries', () => {
    const explanation = sandbox.npx('kit', 'explain', 'PGV001');
    expect(explanation, explanation.stderr).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('NameError'),
    });
  });

  test('lists the examples that it carries', () => {
    const list = sandbox.npx('kit', 'examples', 'list');
    expect(list, list.stderr).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('vector-import-missing'),
    });
  });
});
