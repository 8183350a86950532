import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thisProcess } from '../../lib/who.ts';
import { broken, fix, fixed, folder, git, kit, put, repository, startKit } from './kit.ts';

const isRoot = process.getuid?.() === 0;
const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');
const codemod = ['codemod', 'fix-vector-imports'];

/** A cache of the test's own, where the kit keeps its notes and locks. */
function cache(): string {
  const root = folder({});
  chmodSync(root, 0o755);
  return join(root, 'cache');
}

test('a file keeps its inode, mode, owner and hard links, whatever the length of its name', () => {
  const long = `${'n'.repeat(252)}.py`;
  const root = folder({ 'a.py': broken, [long]: broken });
  linkSync(join(root, 'a.py'), join(root, 'other name'));
  chmodSync(join(root, 'a.py'), 0o640);
  if (isRoot) chownSync(join(root, 'a.py'), 12345, 54321);
  const before = statSync(join(root, 'a.py'));
  expect(fix(root)).toMatchObject({ code: 0, stderr: '' });
  const after = statSync(join(root, 'a.py'));
  const kept = ({ ino, mode, uid, gid, nlink }: typeof before) => ({ ino, mode, uid, gid, nlink });
  expect(kept(after)).toEqual(kept(before));
  expect([read(root, 'other name'), read(root, long)]).toEqual([fixed, fixed]);
  expect(readdirSync(root).sort()).toEqual(['a.py', long, 'other name']);
});

/** Sets an ACL (user 12345 may read and write, the group nothing) and an attribute, and prints both; Linux only. */
const attributes = `
import os, struct, sys
path, set = sys.argv[1], len(sys.argv) > 2
acl = "system.posix_acl_access"
if set:
    entries = [(1, 6, -1), (2, 6, 12345), (4, 0, -1), (16, 6, -1), (32, 0, -1)]
    os.setxattr(path, acl, struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *one) for one in entries))
    os.setxattr(path, "user.note", b"keep me")
print(os.getxattr(path, acl).hex(), os.getxattr(path, "user.note"))
`;

test('an ACL and extended attributes stay', (context) => {
  const root = folder({ 'a.py': broken });
  const python = (...args: string[]) =>
    spawnSync('python3', ['-c', attributes, join(root, 'a.py'), ...args], { encoding: 'utf8' });
  const before = python('set');
  if (before.status !== 0) return context.skip();
  expect(fix(root).code).toBe(0);
  expect(read(root, 'a.py')).toBe(fixed);
  expect(python().stdout).toBe(before.stdout);
});

test('nothing is written through a link that leads out of the tree, or to git itself; a link within it is followed', () => {
  const outside = folder({ 'theirs.py': broken, 'named.py': broken, 'more/deep.py': broken });
  const root = repository({ 'app/a.py': broken });
  for (const [to, name] of [
    [join(outside, 'theirs.py'), 'out.py'],
    [join(outside, 'more'), 'more'],
    ['.git/hooks/inner.py', 'git.py'],
    ['app/a.py', 'in.py'],
  ] as const)
    symlinkSync(to, join(root, name));
  mkdirSync(join(root, '.git/hooks'), { recursive: true });
  put(root, '.git/hooks/inner.py', broken);
  const run = fix(root, '--patch-out', 'fix.patch', '.', 'more/deep.py', join(outside, 'named.py'));
  expect(run.code).toBe(3);
  expect(run.stdout).toMatch(/theirs\.py error: a symbolic link leads to it, out of /);
  expect(run.stdout).toMatch(/inner\.py error: a symbolic link leads to it, among git's own files/);
  const texts = ['theirs.py', 'more/deep.py', 'named.py'].map((name) => read(outside, name));
  expect(texts).toEqual([broken, broken, fixed]);
  expect(read(root, '.git/hooks/inner.py')).toBe(broken);
  expect(read(root, 'app/a.py')).toBe(fixed);
  rmSync(join(root, 'fix.patch'));
  git(root, 'checkout', '-q', '--', 'app');
  fix(root, '--patch-out', 'fix.patch');
  expect(read(root, 'app/a.py')).toBe(fixed);
  git(root, 'apply', '-R', 'fix.patch');
  expect(read(root, 'app/a.py')).toBe(broken);
});

test('what a killed run has half written is finished by the next, and an edit of somebody is not', () => {
  const root = folder({ 'a.py': broken.slice(0, 30) + fixed.slice(30), 'b.py': '# mine\n', 'c.py': broken });
  const PGVECTOR_KIT_CACHE = cache();
  const target = (name: string) => ({
    target: join(root, name),
    before: Buffer.from(fixed).toString('base64'),
    after: Buffer.from(broken).toString('base64'),
  });
  const notes = join(PGVECTOR_KIT_CACHE, 'unfinished');
  mkdirSync(notes, { recursive: true, mode: 0o700 });
  const note = (who: object) => JSON.stringify({ who, files: ['a.py', 'b.py', 'gone.py'].map(target) });
  writeFileSync(join(notes, '1-1-0.json'), note({ ...thisProcess(), began: '1' }));
  writeFileSync(join(notes, '1-1-1.json'), note(thisProcess()));
  writeFileSync(join(notes, '1-1-2.json'), '{"who": {"pid"');
  const run = kit(root, [...codemod, 'c.py'], { env: { PGVECTOR_KIT_CACHE } });
  expect(run.code).toBe(0);
  expect(run.stderr).toBe(`finished what a killed run had begun in ${join(root, 'a.py')}\n`);
  expect([read(root, 'a.py'), read(root, 'b.py'), read(root, 'c.py')]).toEqual([broken, '# mine\n', fixed]);
  expect(readdirSync(notes)).toEqual(['1-1-1.json']);
});

test('a second run on the same tree waits, and says so in one line', async () => {
  const root = repository({ 'a.py': broken, 'sub/b.py': broken });
  const PGVECTOR_KIT_CACHE = cache();
  kit(root, codemod, { env: { PGVECTOR_KIT_CACHE } });
  git(root, 'checkout', '-q', '--', '.');
  const locks = join(PGVECTOR_KIT_CACHE, 'locks');
  expect(readdirSync(locks)).toEqual([]);
  const lock = join(locks, createHash('sha256').update(root).digest('hex').slice(0, 16));
  writeFileSync(lock, JSON.stringify(thisProcess()));
  const second = startKit(join(root, 'sub'), codemod, { PGVECTOR_KIT_CACHE });
  let said = '';
  second.stderr.on('data', (data) => {
    said += data;
  });
  await once(second.stderr, 'data');
  expect(said).toMatch(
    /^another run of the kit \(process \d+\) edits .*: this one begins when that has ended\n$/,
  );
  expect(read(root, 'sub/b.py')).toBe(broken);
  writeFileSync(lock, JSON.stringify({ ...thisProcess(), began: '1' }));
  expect((await once(second, 'exit'))[0]).toBe(0);
  expect(read(root, 'sub/b.py')).toBe(fixed);
  expect(existsSync(lock)).toBe(false);
});

test('--patch-out and --pr-body write over what the kit wrote, and over nothing else', () => {
  const root = folder({ 'a.py': broken, 'b.py': 'x = 1\n' });
  for (const flag of ['--patch-out', '--pr-body']) {
    const run = fix(root, flag, 'a.py');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`${flag} would write over a.py, which is not`);
  }
  expect(fix(root, '--patch-out', 'x', '--pr-body', 'x').stderr).toContain('name the same file');
  expect(read(root, 'a.py')).toBe(broken);
  for (const _ of [1, 2]) {
    put(root, 'a.py', broken);
    expect(fix(root, '--patch-out', 'x', '--pr-body', 'y').code).toBe(0);
  }
  expect(read(root, 'x')).toContain('+from pgvector.sqlalchemy import Vector');
  expect(read(root, 'y')).toMatch(/^## Why\n/);
});
