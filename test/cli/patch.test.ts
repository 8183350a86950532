import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, commitAll, fix, folder, git, repository } from './kit.ts';

const sources: Record<string, Buffer> = {
  'plain.py': Buffer.from(broken),
  'crlf.py': Buffer.from(broken.replaceAll('\n', '\r\n')),
  'no newline.py': Buffer.from(broken.trimEnd()),
  'é/ü 😀.py': Buffer.from(`# é😀\n${broken}`),
  'latin "1".py': Buffer.from(`# coding: latin-1\n# \xe9\n${broken}`, 'latin1'),
};
const contents = (root: string) => Object.keys(sources).map((path) => readFileSync(join(root, path), 'hex'));

test('git apply -R undoes what --patch-out wrote, and git apply makes it again', () => {
  const root = repository(sources);
  const before = contents(root);
  expect(fix(root, '--patch-out', 'fix.patch').code).toBe(0);
  const after = contents(root);
  expect(after).not.toEqual(before);
  git(root, 'apply', '-R', 'fix.patch');
  expect(contents(root)).toEqual(before);
  git(root, 'apply', 'fix.patch');
  expect(contents(root)).toEqual(after);
});

test('from a directory below the top as well, and outside of any repository', () => {
  const root = repository({ 'app/a.py': broken, 'a.py': broken });
  const app = join(root, 'app');
  fix(app, '--patch-out', 'fix.patch');
  git(app, 'apply', '-R', 'fix.patch');
  expect(readFileSync(join(app, 'a.py'), 'utf8')).toBe(broken);

  const loose = folder({ 'app/a.py': broken });
  fix(loose, '--patch-out', 'fix.patch');
  git(loose, 'apply', '-R', 'fix.patch');
  expect(readFileSync(join(loose, 'app/a.py'), 'utf8')).toBe(broken);
});

test('--diff prints what the run would do, and only that', () => {
  const root = repository({ 'a.py': broken });
  const { stdout } = fix(root, '--diff');
  writeFileSync(join(root, 'x.patch'), stdout);
  git(root, 'apply', 'x.patch');
  expect(fix(root, '--allow-dirty', '--check').code).toBe(0);
});

test('a patch file that can not be written stops the run before anything is', () => {
  const root = folder({ 'a.py': broken });
  const run = fix(root, '--patch-out', 'nowhere/fix.patch');
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("--patch-out can't write nowhere/fix.patch");
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(broken);
});

test('--since takes what a branch changed, committed or not', () => {
  const root = repository({ 'old.py': broken, 'kept.py': 'x = 1\n' });
  git(root, 'checkout', '-q', '-b', 'work');
  mkdirSync(join(root, 'new'));
  writeFileSync(join(root, 'new/committed.py'), broken);
  commitAll(root);
  writeFileSync(join(root, 'new/untracked.py'), broken);
  writeFileSync(join(root, 'kept.py'), broken);
  const run = fix(root, '--check', '--since', 'main');
  const paths = run.stdout.match(/^\S+\.py/gm);
  expect(paths).toEqual(['kept.py', 'new/committed.py', 'new/untracked.py']);
  expect(fix(root, '--since', 'no-such-ref').stderr).toContain('git knows no commit called no-such-ref');
});
