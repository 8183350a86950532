import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isRoot } from '../../lib/cache-place.ts';
import { isAlive, isRunning, isWho, thisProcess } from '../../lib/who.ts';
import { endServerOf } from './end-server.ts';

const prefix = 'pgvector-kit-run-';

/** Whose room it is, as `lib/who.ts` tells it. */
const ownerFile = '.owner.json';

/** Linux keeps it in memory. Docker gives it 64 MB unless it is told otherwise. */
const sharedMemory = '/dev/shm';

/** Bytes, that must be free there and in memory: a run of all examples takes some 350 MB. */
const plenty = 2 * 1024 ** 3;

/**
 * Where everything that a run writes will be: in memory where there is plenty, since making a database is copying a thousand small
 * files; on the disk otherwise, and where TMPDIR says so. Nothing is there yet: first the process is started that removes it when
 * this one is killed. Rooms that were left all the same are removed now.
 */
export function planRoom(): string {
  for (const folder of [tmpdir(), sharedMemory]) sweep(folder);
  return join(roomFolder(), `${prefix}${process.pid}-${randomBytes(6).toString('hex')}`);
}

/** Makes the folder that was planned. It says whose it is, so that the next run can tell one that was left by a killed process. */
export function makeRoom(room: string): void {
  // Not one that somebody else has made in the meantime.
  mkdirSync(room, { mode: 0o700 });
  writeFileSync(join(room, ownerFile), JSON.stringify(thisProcess()), { mode: 0o600 });
  // The server's user must pass through it to its data; the names inside stay unlisted.
  if (isRoot()) chmodSync(room, 0o711);
}

/** Both at once, where no process looks after the room. */
export function newRoom(): string {
  const room = planRoom();
  makeRoom(room);
  return room;
}

export function removeRoom(room: string): void {
  if (isRoot() && !emptyAsOwners(room)) return;
  rmSync(room, { recursive: true, force: true, maxRetries: 10 });
}

/**
 * Root's server runs as another user, who could put a link in the place of a folder while root goes through it, and have root remove
 * what it leads to. What is another user's is therefore removed with that user's rights. False: something of it is left.
 */
function emptyAsOwners(room: string): boolean {
  for (const name of namesIn(room)) {
    const path = join(room, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats?.isDirectory() || stats.uid === 0) continue;
    // The room is root's: this one folder can't be another by now.
    asUser(stats, () => {
      for (const inner of namesIn(path)) tryToRemove(join(path, inner));
    });
    try {
      rmdirSync(path);
    } catch {
      return false;
    }
  }
  return true;
}

function tryToRemove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 10 });
  } catch {
    // What this user may not remove stays.
  }
}

function asUser({ uid, gid }: { uid: number; gid: number }, work: () => void): void {
  const groups = process.getgroups?.() ?? [];
  const ids = [process.getegid?.() ?? 0, process.geteuid?.() ?? 0] as const;
  process.setgroups?.([]);
  process.setegid?.(gid);
  process.seteuid?.(uid);
  try {
    work();
  } finally {
    process.seteuid?.(ids[1]);
    process.setegid?.(ids[0]);
    process.setgroups?.(groups);
  }
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

/** Rooms of this user whose process has ended. */
function sweep(folder: string): void {
  for (const name of namesIn(folder)) {
    const room = join(folder, name);
    if (!name.startsWith(prefix) || !isOurs(room) || !isLeft(room)) continue;
    endServerOf(room);
    removeRoom(room);
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

/** A folder, and no link: whoever else may write here could make one that leads elsewhere. */
function isOurs(room: string): boolean {
  const stat = lstatSync(room, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && (process.getuid === undefined || stat.uid === process.getuid());
}

/** Where it can't be told whether its process runs, as in a container that shares the folder, after an hour. */
function isLeft(room: string): boolean {
  const runs = ownerRuns(room);
  if (runs !== undefined) return !runs;
  const pid = Number(basename(room).slice(prefix.length).split('-')[0]);
  const age = Date.now() - (lstatSync(room, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return pid > 0 && !isAlive(pid) && age > 3_600_000;
}

function ownerRuns(room: string): boolean | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(join(room, ownerFile), 'utf8'));
    return isWho(owner) ? isRunning(owner) : undefined;
  } catch {
    return undefined;
  }
}
