import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { pause } from '../../lib/interruptible.ts';
import { isAlive } from '../../lib/who.ts';

/** A holder touches its lock this often, in milliseconds; one untouched for ten times as long belongs to nobody. */
const heartbeat = 2000;

/**
 * Runs `work` while no other process does so under the same lock file. A lock left behind by a killed process is taken
 * over. Two holders at once are possible when the clock jumps: `work` must be correct even then, only wasteful.
 */
export async function withLock<T>(
  file: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  while (!acquire(file)) {
    if (isStale(file)) {
      rmSync(file, { force: true });
    } else {
      await pause(200, signal);
    }
  }
  const timer = setInterval(() => touch(file), heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    rmSync(file, { force: true });
  }
}

function acquire(file: string): boolean {
  try {
    writeFileSync(file, `${hostname()} ${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function isStale(file: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > 10 * heartbeat || belongsToTheDead(file);
}

function belongsToTheDead(file: string): boolean {
  try {
    const [host, pid] = readFileSync(file, 'utf8').split(' ');
    return host === hostname() && pid !== undefined && !isAlive(Number(pid));
  } catch {
    return false;
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Taken over or removed: `work` is correct without the lock.
  }
}
