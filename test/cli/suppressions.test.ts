import { expect, test } from 'vitest';
import { casesOf } from '../codemods/cases.ts';
import { broken, fixed, folder, kit } from './kit.ts';

const line = "    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.Vector(dim=3)))";
const over = `    op.add_column(
        'items',
        sa.Column('embedding', pgvector.sqlalchemy.Vector(dim=3)),
    )`;

const doctor = (text: string, file = 'a.py') => kit(folder({ [file]: text }), ['doctor']);

test.each([
  ['on its line', broken.replace(line, `${line}  # kit: ignore[PGV001] made by hand`)],
  ['among other codes', broken.replace(line, `${line}  # kit: ignore[PGV002, PGV001] made by hand`)],
  ['behind another comment', broken.replace(line, `${line}  # noqa: F821  # kit: ignore[PGV001] by hand`)],
  ['alone on the line above', broken.replace(line, `    # kit: ignore[PGV001] made by hand\n${line}`)],
  [
    'above more comments',
    broken.replace(line, `    # kit: ignore[PGV001] made by hand\n\n    # so it is\n${line}`),
  ],
  [
    'on the line of a longer call',
    broken.replace(line, over.replace('dim=3)),', '$&  # kit: ignore[PGV001] by hand')),
  ],
])('a comment silences a finding: %s', (_, text) => {
  const run = doctor(text);
  expect(run.code).toBe(0);
  expect(run.stdout).toBe('nothing to do in 1 file, 1 finding suppressed\n');
});

test.each([
  ['of another code', `${line}  # kit: ignore[PGV002] made by hand`],
  ['without a reason', `${line}  # kit: ignore[PGV001]`],
  ['without a code', `${line}  # kit: ignore[] made by hand`],
  ['two lines above', `    # kit: ignore[PGV001] made by hand\n    pass\n${line}`],
  ['on the line below', `${line}\n    # kit: ignore[PGV001] made by hand`],
])('and does not: %s', (_, text) => {
  expect(doctor(broken.replace(line, text)).stdout).toMatch(/^PGV001 stops: [\s\S]*--> a\.py:\d+:51$/m);
});

test('a multi-line statement is silenced from any of its lines that the finding is on, and from above', () => {
  const sql = (above: string, inside: string) => `from alembic import op

down_revision = 'a1'


def upgrade():
${above}    op.execute("""
        ${inside}
        CREATE INDEX CONCURRENTLY ix ON items (n)
    """)
`;
  const comment = 'kit: ignore[PGV011] env.py commits by itself';
  expect(doctor(sql('', '')).code).toBe(1);
  expect(doctor(sql('', `-- ${comment}`)).code).toBe(0);
  expect(doctor(sql(`    # ${comment}\n`, '')).code).toBe(0);
});

test('a comment of a Mako template is one too', () => {
  const [template] = casesOf('fix-migration-template').filter((one) => one.expected && !one.settings.path);
  const text = template?.input.toString() ?? '';
  const project = (mako: string) => folder({ 'models.py': fixed, 'migrations/script.py.mako': mako });
  const [file] = JSON.parse(kit(project(text), ['doctor', '--format', 'json']).stdout).files;
  const [{ code, range }] = file.findings;
  const lines = text.split('\n');
  lines.splice(range.start.line - 1, 0, `## kit: ignore[${code}] env.py has render_item`);
  const silenced = kit(project(lines.join('\n')), ['doctor']);
  expect(silenced).toMatchObject({ code: 0, stdout: 'nothing to do in 2 files, 1 finding suppressed\n' });
});

test('comments that do nothing are told on stderr, by kind', () => {
  const text = [
    'Vector = 1  # kit: ignore[PGV001]',
    'Vector = 2  # kit: ignore[] why',
    'Vector = 3  # kit: ignore[PGV999] why',
    'Vector = 4  # kit: ignore[PGV001, PGV002] why',
  ].join('\n');
  const { code, stdout, stderr } = doctor(text);
  expect([code, stdout]).toEqual([0, 'nothing to do in 1 file\n']);
  expect(stderr).toContain('without a reason silences nothing: a.py:1 (PGV001)\n');
  expect(stderr).toContain('without a code silences nothing: a.py:2\n');
  expect(stderr).toContain('a code that no recipe has: a.py:3 (PGV999)\n');
  expect(stderr).toContain('nothing to silence any more: a.py:4 (PGV001, PGV002)\n');
});

test('one codemod judges the comments about its own codes alone', () => {
  const root = folder({ 'a.py': 'Vector = 4  # kit: ignore[PGV001, PGV011] why\n' });
  expect(kit(root, ['codemod', 'fix-vector-imports']).stderr).toContain('any more: a.py:1 (PGV001)\n');
});
