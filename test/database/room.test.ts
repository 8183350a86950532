import { existsSync, mkdirSync, readdirSync, statfsSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRoom, removeRoom } from '../../examples/database/room.ts';
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
  const room = makeRoom();
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

test('a room goes that a dead process has left an hour ago, and no other', () => {
  vi.stubEnv('TMPDIR', folder);
  // Process ids end at 4,194,304 on Linux (proc(5), pid_max).
  const dead = leave('pgvector-kit-run-4194305-old', 2 * hour);
  const young = leave('pgvector-kit-run-4194306-young', 0);
  const alive = leave(`pgvector-kit-run-${process.ppid}-old`, 2 * hour);
  removeRoom(makeRoom());
  expect([dead, young, alive].map((room) => existsSync(room))).toEqual([false, true, true]);
});

function folderOfARoom(): string {
  const room = makeRoom();
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
