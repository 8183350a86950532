import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  watch,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, fix, fixed, folder, git, kit, put, repository, startKit } from './kit.ts';

const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

test.each(['--dry-run', '--diff', '--check'])('%s writes nothing', (flag) => {
  const root = folder({ 'a.py': broken });
  const before = statSync(join(root, 'a.py'), { bigint: true });
  const run = fix(root, flag);
  expect(run.stdout + run.stderr).toContain('1 file would change, nothing was written');
  const after = statSync(join(root, 'a.py'), { bigint: true });
  expect([after.mtimeNs, after.ino, readdirSync(root)]).toEqual([before.mtimeNs, before.ino, ['a.py']]);
  expect(read(root, 'a.py')).toBe(broken);
});

test('a file with uncommitted changes stops the whole run; --allow-dirty lets it pass', () => {
  const root = repository({ 'a.py': broken, 'b.py': broken });
  put(root, 'a.py', `${broken}\n`);
  git(root, 'add', 'a.py');
  const run = fix(root);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('uncommitted changes in what would be edited: a.py');
  expect(run.stderr).toContain('--allow-dirty');
  expect(read(root, 'b.py')).toBe(broken);
  expect(fix(root, '--allow-dirty').code).toBe(0);
  expect(read(root, 'b.py')).toBe(fixed);
});

test('untracked files, and dirty files that need no edit, are no obstacle; without a repository, nor is a missing git', () => {
  const root = repository({ 'other.py': 'x = 1\n' });
  put(root, 'other.py', 'x = 2\n');
  put(root, 'new.py', broken);
  expect(fix(root).code).toBe(0);
  expect(read(root, 'new.py')).toBe(fixed);
  const loose = folder({ 'new.py': broken });
  const run = kit(loose, ['codemod', 'fix-vector-imports'], { env: { PATH: '/nowhere' } });
  expect(run.code).toBe(0);
  expect(read(loose, 'new.py')).toBe(fixed);
});

test('mode survives, a read-only file fails, and a symbolic link stays one', () => {
  const root = folder({ 'run.py': broken, 'locked.py': broken, 'elsewhere/real.py': broken });
  chmodSync(join(root, 'run.py'), 0o755);
  chmodSync(join(root, 'locked.py'), 0o444);
  symlinkSync('elsewhere/real.py', join(root, 'link.py'));
  symlinkSync('..', join(root, 'elsewhere', 'cycle'));
  const run = fix(root);
  expect(run.code).toBe(3);
  expect(run.stdout).toContain('locked.py error: it is read-only');
  expect(run.stdout).toContain('2 files changed');
  expect(statSync(join(root, 'run.py')).mode & 0o777).toBe(0o755);
  expect(lstatSync(join(root, 'link.py')).isSymbolicLink()).toBe(true);
  expect(read(root, 'elsewhere', 'real.py')).toBe(fixed);
  expect(read(root, 'locked.py')).toBe(broken);
});

test('a signal leaves every file old or new, and nothing beside them', async () => {
  const names = Array.from({ length: 400 }, (_, index) => `f${index}.py`);
  const root = folder(Object.fromEntries(names.map((name) => [name, broken])));
  const child = startKit(root, ['codemod', 'fix-vector-imports']);
  const watcher = watch(root, () => {
    watcher.close();
    child.kill('SIGINT');
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(130);
  expect(readdirSync(root).sort()).toEqual([...names].sort());
  const contents = new Set(names.map((name) => read(root, name)));
  expect([...contents].every((content) => content === broken || content === fixed)).toBe(true);
  expect(contents).toContain(broken);
});

test('a reader that has enough is no error', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}.py`, broken]));
  const child = startKit(folder(files), ['codemod', 'fix-vector-imports', '--diff']);
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(complaints).not.toMatch(/EPIPE|fault/);
});

test('works without HOME and in CI, with a closed stdin', () => {
  const root = folder({ 'a.py': broken });
  mkdirSync(join(root, 'empty'));
  const env = { HOME: undefined, CI: '1', TERM: 'dumb' };
  expect(kit(root, ['codemod', 'fix-vector-imports'], { env }).code).toBe(0);
  expect(read(root, 'a.py')).toBe(fixed);
});
