import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, commitAll, fixed, folder, git, kit, put, repository } from './kit.ts';

const other = broken.replace("'items'", "'things'");

/** The files that `kit doctor` and the codemod report for a ref; both must agree. */
function found(root: string, ref: string, ...paths: string[]): string[] {
  const flags = ['--since', ref, '--format', 'json'];
  const runs = [
    ['doctor', ...paths, ...flags],
    ['codemod', 'fix-vector-imports', '--dry-run', ...paths, ...flags],
  ].map((args) => JSON.parse(kit(root, args).stdout).files.map(({ path }: { path: string }) => path));
  expect(runs[0]).toEqual(runs[1]);
  return runs[0];
}

test('counts from where the branch parted, not from what the other branch is now', () => {
  const root = repository({ 'old.py': broken });
  git(root, 'checkout', '-q', '-b', 'topic');
  put(root, 'mine.py', broken);
  commitAll(root);
  git(root, 'checkout', '-q', 'main');
  put(root, 'theirs.py', broken);
  put(root, 'old.py', other);
  commitAll(root);
  git(root, 'checkout', '-q', 'topic');
  expect(found(root, 'main')).toEqual(['mine.py']);
  git(root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', 'merge', '-q', '--no-edit', 'main');
  expect(found(root, 'main')).toEqual(['mine.py']);
});

test('what is renamed, staged, changed or untracked is looked at; what is ignored or deleted is not', () => {
  const root = repository({
    'kept.py': broken,
    'moved.py': broken,
    'edited.py': fixed,
    'deleted.py': broken,
    '.gitignore': 'out/\n',
  });
  renameSync(join(root, 'moved.py'), join(root, 'new name.py'));
  put(root, 'edited.py', broken);
  put(root, 'staged.py', broken);
  git(root, 'add', 'staged.py');
  git(root, 'rm', '-q', 'deleted.py');
  put(root, 'unträcked.py', broken);
  put(root, 'out/ignored.py', broken);
  expect(found(root, 'HEAD')).toEqual(['edited.py', 'new name.py', 'staged.py', 'unträcked.py']);
});

test("from a directory further down, paths are that directory's", () => {
  const root = repository({ 'a/x.py': fixed, 'b/y.py': fixed });
  put(root, 'a/x.py', broken);
  put(root, 'b/y.py', broken);
  expect(found(join(root, 'a'), 'HEAD')).toEqual(['x.py']);
  expect(found(root, 'HEAD', 'b')).toEqual(['b/y.py']);
});

test('a shallow clone: a ref that it has will do, and one that it has not is told why', () => {
  const origin = repository({ 'a.py': broken });
  put(origin, 'b.py', broken);
  commitAll(origin);
  const home = folder({});
  git(home, 'clone', '-q', '--depth', '1', `file://${origin}`, 'shallow');
  const root = join(home, 'shallow');
  put(root, 'c.py', broken);
  expect(found(root, 'HEAD')).toEqual(['c.py']);
  const run = kit(root, ['doctor', '--since', 'HEAD~1']);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('git knows no commit called HEAD~1');
  expect(run.stderr).toContain('a shallow clone holds only the newest commits');
});

test('two histories without a common commit: the ref itself is compared with', () => {
  const root = repository({ 'a.py': broken });
  git(root, 'checkout', '-q', '--orphan', 'fresh');
  put(root, 'b.py', broken);
  commitAll(root);
  expect(found(root, 'main')).toEqual(['b.py']);
});

test("a ref is no flag of git's", () => {
  const root = repository({ 'a.py': broken });
  mkdirSync(join(root, 'x'));
  expect(kit(root, ['doctor', '--since=--output=x/leak']).code).toBe(2);
  expect(kit(root, ['doctor', '--since', '']).code).toBe(2);
});
