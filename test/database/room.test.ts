import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endServerOf } from '../../examples/database/end-server.ts';
import { newRoom, removeRoom } from '../../examples/database/room.ts';
import { isRoot } from '../../lib/cache-place.ts';
import { openFolder, remove } from './kit-process.ts';

const gigabyte = 1024 ** 3;
const hour = 3600;
const hasSharedMemory = existsSync('/dev/shm') && free('/dev/shm') >= 2 * gigabyte;

let folder: string;
beforeEach(() => {
  folder = openFolder();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  remove(folder);
});

test('a room is made where TMPDIR says', () => {
  vi.stubEnv('TMPDIR', folder);
  const room = newRoom();
  expect(dirname(room)).toBe(folder);
  removeRoom(room);
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(hasSharedMemory)('a room is made in memory where there is plenty', () => {
  vi.stubEnv('TMPDIR', undefined);
  vi.spyOn(process, 'availableMemory').mockReturnValue(8 * gigabyte);
  expect(folderOfARoom()).toBe('/dev/shm');
});

test('a room is made on the disk where memory is short', () => {
  vi.stubEnv('TMPDIR', undefined);
  vi.spyOn(process, 'availableMemory').mockReturnValue(gigabyte);
  expect(folderOfARoom()).toBe(tmpdir());
});

test("a room goes at once whose process has ended, and no link and no other user's", async () => {
  vi.stubEnv('TMPDIR', folder);
  const room = newRoom();
  const owner = JSON.parse(readFileSync(join(room, '.owner.json'), 'utf8'));
  const left = leave('pgvector-kit-run-1-left', 0);
  // The id runs, and another process has it now.
  writeFileSync(join(left, '.owner.json'), JSON.stringify({ ...owner, began: '1' }));
  const elsewhere = leave('pgvector-kit-run-4194305-elsewhere', 0);
  writeFileSync(join(elsewhere, '.owner.json'), JSON.stringify({ ...owner, pid: 4194305, host: 'other' }));
  const precious = leave('precious', 0);
  writeFileSync(join(precious, '.owner.json'), JSON.stringify({ ...owner, began: '1' }));
  symlinkSync('precious', join(folder, 'pgvector-kit-run-4194305-link'));
  removeRoom(newRoom());
  expect([room, left, elsewhere, precious].map((one) => existsSync(one))).toEqual([true, false, true, true]);
  expect(readdirSync(precious)).toEqual(['.owner.json']);
  if (!isRoot()) return;
  writeFileSync(join(elsewhere, '.owner.json'), JSON.stringify({ ...owner, began: '1' }));
  chownSync(elsewhere, 12345, 12345);
  removeRoom(newRoom());
  expect(existsSync(elsewhere)).toBe(true);
});

test('the server in a room that is left is ended, and no other process of its number', async () => {
  vi.stubEnv('TMPDIR', folder);
  const room = newRoom();
  const data = join(room, 'data');
  mkdirSync(data);
  const sleeper = (...args: string[]) =>
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log(1)', ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const [server, other] = [sleeper(data), sleeper()];
  await Promise.all([server, other].map((child) => once(child.stdout, 'data')));
  const [ended, otherEnded] = [once(server, 'exit'), once(other, 'exit')];
  for (const { pid } of [other, server]) {
    writeFileSync(join(data, 'postmaster.pid'), `${pid}\n`);
    endServerOf(room);
  }
  expect((await ended)[1]).toBe('SIGQUIT');
  expect(other.exitCode).toBe(null);
  other.kill();
  await otherEnded;
  removeRoom(room);
});

test('a room goes that a dead process has left an hour ago, and no other', () => {
  vi.stubEnv('TMPDIR', folder);
  // Process ids end at 4,194,304 on Linux (proc(5), pid_max).
  const dead = leave('pgvector-kit-run-4194305-old', 2 * hour);
  const young = leave('pgvector-kit-run-4194306-young', 0);
  const alive = leave(`pgvector-kit-run-${process.ppid}-old`, 2 * hour);
  removeRoom(newRoom());
  expect([dead, young, alive].map((room) => existsSync(room))).toEqual([false, true, true]);
});

function folderOfARoom(): string {
  const room = newRoom();
  removeRoom(room);
  return dirname(room);
}

/** @param age in seconds */
function leave(name: string, age: number): string {
  const room = join(folder, name);
  mkdirSync(room);
  const then = Date.now() / 1000 - age;
  utimesSync(room, then, then);
  return room;
}

function free(place: string): number {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}

test.runIf(isRoot())("root removes what its server's user has made with that user's rights alone", () => {
  vi.stubEnv('TMPDIR', folder);
  const room = newRoom();
  const [data, kept] = [join(room, 'data'), join(room, 'data', 'kept')];
  mkdirSync(join(data, 'base'), { recursive: true });
  mkdirSync(kept);
  for (const file of [join(data, 'base', 'a'), join(kept, 'b'), join(folder, 'outside')])
    writeFileSync(file, '');
  symlinkSync(folder, join(data, 'link'));
  // `kept` is root's: whoever owns the rest may not empty it, wherever a link would have led.
  for (const path of [data, join(data, 'base'), join(data, 'base', 'a')]) chownSync(path, 65534, 65534);
  removeRoom(room);
  expect(readdirSync(data)).toEqual(['kept']);
  expect(existsSync(join(kept, 'b'))).toBe(true);
  expect([process.geteuid?.(), process.getegid?.()]).toEqual([0, 0]);
  chownSync(kept, 65534, 65534);
  removeRoom(room);
  expect(existsSync(room)).toBe(false);
  expect(existsSync(join(folder, 'outside'))).toBe(true);
});
