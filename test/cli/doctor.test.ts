import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, fixed, folder, kit, put, repository, unparsable } from './kit.ts';

/** One finding that a codemod mends, one that wants `--unsafe`, one for a person. */
const concurrent = `from alembic import op

revision = "b1"
down_revision = "a1"


def upgrade():
    op.execute("UPDATE items SET n = 1")
    op.execute("CREATE INDEX CONCURRENTLY ix ON items (n)")
`;
const ambiguous = `import sqlalchemy as sa
from pgvector import Vector


def later():
    return Vector([1, 2]), sa.Column(Vector(2))
`;

function messy(): string {
  const root = folder({
    'versions/a1.py': broken,
    'versions/b1.py': concurrent,
    'models.py': ambiguous,
    'bad.py': unparsable,
    'latin.py': Buffer.from('# pgvector.sqlalchemy.Vector \xff\n', 'latin1'),
    'binary.py': Buffer.from([0, 1, 2, ...Buffer.from('pgvector.sqlalchemy.Vector(3)'), 0]),
    'fine.py': fixed,
  });
  symlinkSync('nowhere.py', join(root, 'dangling.py'));
  mkdirSync(join(root, 'folder.py'));
  return root;
}

test('shows each cause with its line, what becomes of it and how, then counts by code, then says what is next', () => {
  const { code, stdout, stderr } = kit(messy(), ['doctor']);
  expect([code, stderr]).toEqual([3, '']);
  expect(stdout).toContain(`PGV001 stops: \`pgvector.sqlalchemy.Vector\` is used, but nothing imports
  \`pgvector\`: NameError when it runs
  --> versions/a1.py:6:51
  |
6 |     op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.Vecto…
  |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: becomes \`Vector\` [safe]
`);
  expect(stdout).toMatch(/--> versions\/b1\.py:9:5\n[\s\S]*?help: [^[]*\[--unsafe\]\n/);
  expect(stdout).toMatch(/--> models\.py:\d+:\d+\n[\s\S]*?help: npx pgvector-kit explain PGV00\d\n/);
  expect(stdout).toContain("  1  PGV001  NameError: name 'pgvector' is not defined\n");
  expect(stdout).toMatch(
    /^next\n {2}npx pgvector-kit fix {13}repairs \d+\n {2}npx pgvector-kit fix --unsafe {4}1 more/m,
  );
  expect(stdout).toMatch(/^ {2}npx pgvector-kit explain PGV00\d {2}\d by hand$/m);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test('--format concise has one line for each place, as editors read them', () => {
  const { stdout } = kit(messy(), ['doctor', '--format', 'concise']);
  expect(stdout).toMatch(/^versions\/a1\.py:6:51 PGV001 .* \[safe\]$/m);
  expect(stdout).toMatch(/^versions\/b1\.py:9:5 PGV011 .* \[unsafe\]$/m);
});

test('what can not be read, decoded or parsed is told with its reason, and stops nothing', () => {
  const { stdout } = kit(messy(), ['doctor']);
  expect(stdout).toMatch(/^bad\.py:1:\d+ error: this does not parse as Python$/m);
  expect(stdout).toMatch(/^latin\.py error: it is not valid UTF-8/m);
  expect(stdout).toMatch(/^binary\.py:1:1 error: this does not parse as Python$/m);
  expect(stdout).toContain('3 could not be done, nothing was written');
});

test('the document for machines is the same whatever the number of threads', () => {
  const root = messy();
  const json = (...flags: string[]) => kit(root, ['doctor', '--format', 'json', ...flags]).stdout;
  expect(json('--threads', '2')).toBe(json('--threads', '1'));
});

test('a census counts by code, by codemod and by repository, in the order of their names', () => {
  const root = folder({});
  for (const name of ['web', 'api']) {
    put(root, `${name}/versions/a1.py`, broken);
    put(root, `${name}/versions/b1.py`, concurrent);
    mkdirSync(join(root, name, '.git'));
  }
  put(root, 'loose.py', broken);
  const report = JSON.parse(kit(root, ['doctor', '--format', 'json']).stdout);
  const vectors = { findings: 3, files: 3, safe: 3, unsafe: 0, manual: 0 };
  const indexes = { findings: 2, files: 2, safe: 0, unsafe: 2, manual: 0 };
  expect(report.byCode).toMatchObject({ PGV001: vectors, PGV011: indexes });
  expect(report.byCode.PGV001.codemod).toBe('fix-vector-imports');
  expect(report.byCodemod['fix-vector-imports']).toEqual({ ...vectors, codes: ['PGV001'] });
  expect(Object.keys(report.byRepository)).toEqual(['.', 'api', 'web']);
  expect(report.byRepository.api).toMatchObject({ findings: 2, files: 2, codes: ['PGV001', 'PGV011'] });
});

test('a document without findings has the same parts', () => {
  const report = JSON.parse(kit(folder({}), ['doctor', '--format', 'json']).stdout);
  const { byCode, byCodemod, byRepository, files, remarks, summary } = report;
  expect({ byCode, byCodemod, byRepository, files, remarks }).toEqual({
    byCode: {},
    byCodemod: {},
    byRepository: {},
    files: [],
    remarks: [],
  });
  expect(summary).toMatchObject({ scanned: 0, findings: 0 });
});

test('a folder that may not be entered is passed over', () => {
  const root = repository({ 'a.py': broken });
  put(root, 'closed/b.py', broken);
  chmodSync(join(root, 'closed'), 0o000);
  const run = kit(root, ['doctor']);
  chmodSync(join(root, 'closed'), 0o755);
  expect(run.stdout).toContain('--> a.py:6:51');
});
