import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, commitAll, fix, fixed, folder, git, kit, put, repository } from './kit.ts';

const isRoot = process.getuid?.() === 0;
const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

/** A program that leaves a trace when it is run, and the place of the trace. */
function trap(root: string) {
  const trace = join(root, 'ran');
  const program = join(root, 'trap.sh');
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${trace}'\nexec cat\n`);
  chmodSync(program, 0o755);
  return { program: `'${program}'`, path: program, ran: () => existsSync(trace) };
}

test('a folder that is made to look like a bare repository runs nothing', () => {
  const outside = folder({});
  const { program, ran } = trap(outside);
  const root = repository({ 'a.py': broken });
  const bare = join(root, 'samples');
  git(root, 'init', '-q', '--bare', 'samples');
  put(bare, 'b.py', broken);
  for (const [key, value] of [
    ['core.bare', 'false'],
    ['core.worktree', bare],
    ['core.fsmonitor', program],
  ] as const)
    git(root, '--git-dir', bare, 'config', key, value);
  const files = (cwd: string, ...args: string[]) =>
    JSON.parse(kit(cwd, ['doctor', '--format', 'json', ...args]).stdout).files.map(
      ({ path }: { path: string }) => path,
    );
  expect(files(root)).toEqual(['a.py', 'samples/b.py']);
  expect(files(root, 'samples')).toEqual(['samples/b.py']);
  expect(files(bare)).toEqual(['b.py']);
  expect(fix(bare).code).toBe(0);
  expect(ran()).toBe(false);
  // The trap works: git itself falls into it.
  git(bare, 'status');
  expect(ran()).toBe(true);
});

test("nothing that a repository's own configuration names is run, nor a git of its own", () => {
  const outside = folder({});
  const { program, path, ran } = trap(outside);
  const root = repository({ 'a.py': 'x = 1\n', '.gitattributes': '*.py filter=theirs diff=theirs\n' });
  for (const key of [
    'core.fsmonitor',
    'filter.theirs.clean',
    'filter.theirs.process',
    'filter.theirs.smudge',
    'diff.theirs.textconv',
    'diff.theirs.command',
    'diff.external',
    'core.pager',
  ])
    git(root, 'config', key, program);
  put(root, '.git/hooks/post-index-change', read(path));
  chmodSync(join(root, '.git/hooks/post-index-change'), 0o755);
  put(root, 'git', read(path));
  chmodSync(join(root, 'git'), 0o755);
  put(root, 'a.py', broken);
  const PATH = `.${delimiter}${process.env.PATH}`;
  const since = kit(root, ['doctor', '--since', 'HEAD', '--format', 'json'], { env: { PATH } });
  expect(JSON.parse(since.stdout).files.map((file: { path: string }) => file.path)).toEqual(['a.py']);
  const run = kit(root, ['codemod', 'fix-vector-imports'], { env: { PATH } });
  expect(run.stderr).toContain('uncommitted changes in what would be edited: a.py');
  expect(ran()).toBe(false);
  git(root, 'status');
  expect(ran()).toBe(true);
});

test('what git does not say is refused with its reason, and not taken for clean', () => {
  const root = repository({ 'a.py': broken });
  writeFileSync(join(root, '.git/index'), 'DIRC damaged');
  const run = fix(root);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/can't tell whether .* has uncommitted changes\n {2}why: git says: .*index/);
  expect(read(root, 'a.py')).toBe(broken);
  const since = kit(root, ['doctor', '--since', 'HEAD']);
  expect(since).toMatchObject({ code: 2, stdout: '' });
  expect(since.stderr).toContain("the kit can't tell what changed since HEAD");
  const without = kit(root, ['codemod', 'fix-vector-imports'], { env: { PATH: '/nowhere' } });
  expect(without.code).toBe(2);
  expect(without.stderr).toContain('why: git is not installed');
  expect(fix(root, '--allow-dirty').code).toBe(0);
  expect(read(root, 'a.py')).toBe(fixed);
});

test.skipIf(!isRoot)("another owner's repository is refused, with the setting that trusts it", () => {
  const root = repository({ 'a.py': broken });
  for (const path of ['.', '.git']) chownSync(join(root, path), 12345, 12345);
  const run = fix(root);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('dubious ownership');
  expect(run.stderr).toContain(`git config --global --add safe.directory '${root}'`);
  expect(read(root, 'a.py')).toBe(broken);
});

test('a file that git is told not to look at counts as changed; one in a nested repository is asked about there', () => {
  const root = repository({ 'a.py': broken });
  git(root, 'update-index', '--assume-unchanged', 'a.py');
  expect(fix(root).stderr).toContain('uncommitted changes in what would be edited: a.py');
  git(root, 'update-index', '--no-assume-unchanged', 'a.py');
  mkdirSync(join(root, 'inner'));
  git(join(root, 'inner'), 'init', '-q');
  put(root, 'inner/b.py', fixed);
  commitAll(join(root, 'inner'));
  put(root, 'inner/b.py', broken);
  expect(fix(root).stderr).toContain('uncommitted changes in what would be edited: inner/b.py');
});
