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

test('what browsers get as it is, and scripts of components, are named', () => {
  const script = "import { toSql } from 'pgvector/utils';\nconsole.log(toSql([1]));\n";
  const cwd = folder({
    'package.json': '{ "dependencies": { "pgvector": "0.3.0" } }\n',
    'public/app.js': script,
    'src/App.vue': `<script setup lang="ts">\n${script}</script>\n`,
    'src/Other.svelte': '<script>let a = 1;</script>\n',
    'src/page.astro': `---\n${script}---\n`,
  });
  const upgrade = ['codemod', 'upgrade-pgvector-node', '--dry-run'];
  const brief = kit(cwd, upgrade);
  expect(brief.stdout).toBe(
    'nothing to do in 1 file, 3 files skipped (1 served, 2 component; --verbose names them)\n',
  );
  const { stdout } = kit(cwd, [...upgrade, '--verbose']);
  expect(stdout).toContain('skipped public/app.js: it is in public/, which browsers get as it is\n');
  expect(stdout).toContain('skipped src/App.vue: scripts in .vue, .svelte and .astro are not read\n');
  expect(stdout).toContain('skipped src/page.astro: scripts in .vue, .svelte and .astro are not read\n');
  expect(stdout).not.toContain('Other.svelte');
  expect(kit(cwd, [...upgrade, 'src/App.vue']).stdout).toContain('1 file skipped (1 component');
});

test('revisions in UTF-16, and notebooks, are named', () => {
  const cells = [{ cell_type: 'code', source: ['import pgvector\n', 'x = pgvector.sqlalchemy.Vector(3)'] }];
  const bigEndian = Buffer.from(`\ufeff${revision}`, 'utf16le').swap16();
  const cwd = folder({
    'versions/little.py': Buffer.from(`\ufeff${revision}`, 'utf16le'),
    'versions/big.py': bigEndian,
    'versions/no_mark.py': Buffer.from(revision, 'utf16le'),
    'versions/of_something_else.py': Buffer.from('\ufeffx = 1\n', 'utf16le'),
    'try.ipynb': JSON.stringify({ cells }),
    'plot.ipynb': JSON.stringify({ cells: [{ cell_type: 'code', source: ['plot(x)'] }] }),
  });
  const brief = kit(cwd, ['doctor']);
  expect(brief.stdout).toContain('4 files skipped (1 notebook, 3 in UTF-16; --verbose names them)');
  const { stdout } = kit(cwd, ['doctor', '--verbose']);
  expect(stdout).toContain('skipped try.ipynb: cells of notebooks are not read\n');
  expect(stdout).toContain(
    'skipped versions/big.py: it is in UTF-16, which Python and Node.js do not read: save it as UTF-8\n',
  );
});
