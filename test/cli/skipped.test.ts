import { expect, test } from 'vitest';
import { folder, kit } from './kit.ts';

const revision = 'import sqlalchemy as sa\nx = pgvector.sqlalchemy.Vector(3)\n';
const tree = {
  'versions/a.py': revision,
  'dist/a.py': revision,
  'app.js': `const vector = 1;\n${'function a(b){return b}const c=d=>d;'.repeat(100)}`,
};

test('what nobody wrote by hand is counted in the summary, and named under --verbose', () => {
  const cwd = folder(tree);
  const brief = kit(cwd, ['doctor']);
  expect(brief.stdout).toContain('2 files skipped (1 minified, 1 build output; --verbose names them)');
  expect(brief.stdout).not.toContain('dist/a.py');
  const verbose = kit(cwd, ['doctor', '--verbose']);
  expect(verbose.stdout).toContain('skipped app.js: it is minified\nskipped dist/a.py: a build made it\n');
  const edited = kit(cwd, ['codemod', 'fix-vector-imports', '--dry-run', '--verbose']);
  expect(edited.stdout).toContain('skipped dist/a.py: a build made it\n1 file would change');
});

test('JSON has the list and the count', () => {
  const { stdout } = kit(folder(tree), ['doctor', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    summary: { scanned: 1, skipped: 2 },
    skipped: [
      { path: 'app.js', why: 'minified' },
      { path: 'dist/a.py', why: 'build output' },
    ],
  });
});

test('a file that is too large says so', () => {
  const text = `${revision}${'# a line of a comment\n'.repeat(500_000)}`;
  const { stdout } = kit(folder({ 'a.py': text }), ['doctor', '--verbose']);
  expect(stdout).toContain('skipped a.py: it is larger than 10 MB');
});
