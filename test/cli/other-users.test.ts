import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { broken, fixed, folder } from './kit.ts';

const program = join(process.cwd(), 'cli/main.ts');
/** Real users: another name for root would see through all modes. */
const [me, other] = [12345, 23456];
const PATH = process.env.PATH;

const isRoot = process.getuid?.() === 0;
const has = (name: string) => spawnSync(name, ['--version']).status === 0;

/** Runs the kit as a user without root's rights, with this environment alone. */
function kitAs(
  uid: number,
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  const drop = [
    `--reuid=${uid}`,
    `--regid=${uid}`,
    '--clear-groups',
    '--',
    process.execPath,
    program,
    ...args,
  ];
  return spawnSync('setpriv', drop, {
    cwd,
    env: { PATH, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

/** A folder that everybody may enter, and in it one of this user with a broken revision. */
function shared(): { root: string; mine: string; tmp: string } {
  const root = folder({ 'mine/a.py': broken });
  chmodSync(root, 0o755);
  const [mine, tmp] = [join(root, 'mine'), join(root, 'tmp')];
  mkdirSync(tmp);
  chmodSync(tmp, 0o1777);
  for (const path of [mine, join(mine, 'a.py')]) chownSync(path, me, me);
  return { root, mine, tmp };
}

describe.runIf(process.platform === 'linux' && isRoot && has('setpriv'))('as a second user', () => {
  test.each<[string, NodeJS.ProcessEnv]>([
    ['no home', {}],
    ['a home that is not there', { HOME: '/nowhere' }],
    ['a home of root', { HOME: '/root' }],
    ['a home that cannot be written to', { HOME: '/proc' }],
  ])('with %s files are looked at and repaired', (_what, env) => {
    const { mine, tmp } = shared();
    expect(kitAs(me, mine, ['doctor'], { TMPDIR: tmp, ...env })).toMatchObject({ status: 1, stderr: '' });
    expect(kitAs(me, mine, ['codemod', 'fix-vector-imports'], { TMPDIR: tmp, ...env }).status).toBe(0);
    expect(readFileSync(join(mine, 'a.py'), 'utf8')).toBe(fixed);
  });

  test.each(['/proc', '/root'])(
    'a home that cannot be written to (%s) is one error where programs are kept',
    (HOME) => {
      const { mine } = shared();
      const run = kitAs(me, mine, ['examples', 'run', 'vector-import-missing'], { HOME });
      expect(run.status).toBe(2);
      expect(run.stderr).toMatch(/^error: The cache folder \S+ can't be written to\.\n(?: {2}.*\n)+$/);
    },
  );

  test.each(['folder', 'link'])(
    'the cache that another user has made first, as a %s, is not taken',
    (kind) => {
      const { mine, tmp } = shared();
      const [theirs, ran] = [join(tmp, 'theirs'), join(tmp, 'ran')];
      const place = join(tmp, `pgvector-kit-cache-${me}`);
      const made = kind === 'folder' ? place : theirs;
      mkdirSync(join(made, 'python-3.11.7-0123456789ab', 'bin'), { recursive: true });
      const trap = join(made, 'python-3.11.7-0123456789ab', 'bin', 'python');
      writeFileSync(trap, `#!/bin/sh\ntouch '${ran}'\n`, { mode: 0o755 });
      spawnSync('chown', ['-R', `${other}:${other}`, made]);
      chmodSync(made, 0o777);
      if (kind === 'link') {
        symlinkSync(theirs, place);
        spawnSync('chown', ['-h', `${other}:${other}`, place]);
      }
      const run = kitAs(me, mine, ['examples', 'run', 'vector-import-missing'], { TMPDIR: tmp });
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('is not safe to run programs from');
      expect(kitAs(me, mine, ['codemod', 'fix-vector-imports'], { TMPDIR: tmp }).status).toBe(0);
      expect(readdirSync(made)).toEqual(['python-3.11.7-0123456789ab']);
      expect(existsSync(ran)).toBe(false);
    },
  );

  test("another user's notes and rooms are neither read nor removed", () => {
    const { mine, tmp } = shared();
    const room = join(tmp, 'pgvector-kit-run-1-abc');
    mkdirSync(room);
    writeFileSync(join(room, 'kept'), '');
    const notes = join(tmp, `pgvector-kit-${me}`);
    mkdirSync(join(notes, 'journal'), { recursive: true });
    for (const path of [room, notes, join(notes, 'journal')]) chownSync(path, other, other);
    kitAs(me, mine, ['codemod', 'fix-vector-imports'], { TMPDIR: tmp, HOME: '/proc' });
    expect(readdirSync(join(notes, 'journal'))).toEqual([]);
    expect(existsSync(join(room, 'kept'))).toBe(true);
  });

  test("another user's file that may be read, and not written, is said", () => {
    const { mine, tmp } = shared();
    chownSync(join(mine, 'a.py'), other, other);
    const run = kitAs(me, mine, ['codemod', 'fix-vector-imports'], { TMPDIR: tmp });
    expect(run.status).toBe(3);
    expect(run.stdout + run.stderr).toMatch(/a\.py.*permission denied/i);
    expect(readFileSync(join(mine, 'a.py'), 'utf8')).toBe(broken);
  });
});

const canMount =
  isRoot &&
  spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $d && umount $d && rmdir $d'])
    .status === 0;

describe.runIf(canMount)('on a full disk', () => {
  /** Where nothing more can be written. */
  function full(files: Readonly<Record<string, string>>): string {
    const root = folder({});
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', root]);
    onTestFinished(() => {
      spawnSync('umount', ['-l', root]);
    });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    const filler = join(root, 'filler');
    for (let size = 64 * 1024; size > 0; size -= 1) {
      if (spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096', 'count=64']).status !== 0) break;
      truncateSync(filler, size);
    }
    return root;
  }

  test('a file that would grow stays as it is, and the report says why', () => {
    const long = broken.padEnd(4090, '#') + '\n'.repeat(6);
    const root = full({ 'a.py': long });
    const before = readFileSync(join(root, 'a.py'), 'utf8');
    const run = spawnSync(process.execPath, [program, 'codemod', 'fix-vector-imports'], {
      cwd: root,
      encoding: 'utf8',
    });
    const after = readFileSync(join(root, 'a.py'), 'utf8');
    // Either it fits into what the file has already, or nothing of it is written.
    if (run.status !== 0) {
      expect(run.stdout + run.stderr).toContain('no space left on device');
      expect(after).toBe(before);
    } else expect(after).toContain('from pgvector.sqlalchemy import Vector');
  });

  test('a cache on it keeps no file from being repaired, and examples say that there is no room', () => {
    const cache = full({});
    const root = folder({ 'a.py': broken });
    const env = { ...process.env, PGVECTOR_KIT_CACHE: join(cache, 'kit') };
    const fix = spawnSync(process.execPath, [program, 'codemod', 'fix-vector-imports'], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    expect(fix.status, fix.stderr).toBe(0);
    expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(fixed);
    const run = spawnSync(process.execPath, [program, 'examples', 'run', 'vector-import-missing'], {
      env,
      encoding: 'utf8',
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/no space left on device|disk/i);
    expect(run.stderr).toMatch(/^ {2}do: /m);
  });

  test('a report and a patch that cannot be written are said', () => {
    const disk = full({});
    const root = folder({ 'a.py': broken });
    const run = spawnSync(
      process.execPath,
      [program, 'codemod', 'fix-vector-imports', '--patch-out', join(disk, 'x.patch')],
      { cwd: root, encoding: 'utf8' },
    );
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(
      /--patch-out can't write .*: no space left on device\n.*\n {2}files: nothing was written/,
    );
    expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(broken);
  });
});
