import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './folder-lock.ts';

const prefix = 'pgvector-kit-run-';

/** Linux keeps it in memory. Docker gives it 64 MB unless it is told otherwise. */
const sharedMemory = '/dev/shm';

/** Bytes, that must be free there and in memory: a run of all examples takes some 350 MB. */
const plenty = 2 * 1024 ** 3;

/**
 * A temporary folder for everything that a run writes: in memory where there is plenty, since making a database is copying
 * a thousand small files; on the disk otherwise, and where TMPDIR says so. Its name holds our process id, so that the next run
 * can tell one that was left by a killed process and remove it.
 */
export function makeRoom(): string {
  for (const folder of [tmpdir(), sharedMemory]) sweep(folder);
  const room = mkdtempSync(join(roomFolder(), `${prefix}${process.pid}-`));
  // The server's user must pass through it to its data; the names inside stay unlisted.
  chmodSync(room, 0o711);
  return room;
}

export function removeRoom(room: string): void {
  rmSync(room, { recursive: true, force: true, maxRetries: 10 });
}

function roomFolder(): string {
  return process.env.TMPDIR === undefined && hasPlenty(sharedMemory) ? sharedMemory : tmpdir();
}

function hasPlenty(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return Math.min(bavail * bsize, process.availableMemory()) >= plenty;
  } catch {
    return false;
  }
}

/** Rooms of dead processes, an hour old at least: a container that shares the folder has other process ids. */
function sweep(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    const room = join(folder, name);
    if (pid > 0 && !isAlive(pid) && isOldAndOurs(room)) {
      removeRoom(room);
    }
  }
}

/** Not every system has such a folder, and not everybody may look into it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOldAndOurs(room: string): boolean {
  const stat = statSync(room, { throwIfNoEntry: false });
  const isOurs = process.getuid === undefined || stat?.uid === process.getuid();
  return stat !== undefined && isOurs && Date.now() - stat.mtimeMs > 3_600_000;
}
