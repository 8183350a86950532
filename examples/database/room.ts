import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './folder-lock.ts';

const prefix = 'pgvector-kit-run-';

/**
 * A temporary folder for everything that a run puts on the disk. Its name holds our process id, so that the next run can
 * tell one that was left by a killed process and remove it.
 */
export function makeRoom(): string {
  sweep();
  const room = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // The server's user must pass through it to its data; the names inside stay unlisted.
  chmodSync(room, 0o711);
  return room;
}

export function removeRoom(room: string): void {
  rmSync(room, { recursive: true, force: true, maxRetries: 10 });
}

/** Rooms of dead processes, an hour old at least: a container that shares our temporary folder has other process ids. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    const room = join(tmpdir(), name);
    if (pid > 0 && !isAlive(pid) && isOldAndOurs(room)) {
      removeRoom(room);
    }
  }
}

function isOldAndOurs(room: string): boolean {
  const stat = statSync(room, { throwIfNoEntry: false });
  const isOurs = process.getuid === undefined || stat?.uid === process.getuid();
  return stat !== undefined && isOurs && Date.now() - stat.mtimeMs > 3_600_000;
}
