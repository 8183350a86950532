import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ownFolder } from '../../lib/cache-place.ts';
import { isRunning, isWho, thisProcess } from '../../lib/who.ts';
import { repositoryRoot } from './git.ts';
import { errorCode } from './read.ts';

/** In milliseconds. A lock of a process that can't be asked about (another container) counts for so long. */
const mostUnknown = 60_000;
const pause = 100;

/**
 * Runs `work`, which edits files of this tree, when no other run of this user does. `tell` hears, once, that it has to wait.
 * Where there is no folder for locks, nothing is waited for: a file that another run edits meanwhile is then refused.
 */
export async function whileAlone<T>(
  root: string,
  tell: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const folder = ownFolder('locks');
  if (folder === undefined) return work();
  const tree = repositoryRoot(root) ?? root;
  const lock = join(folder, createHash('sha256').update(tree).digest('hex').slice(0, 16));
  for (let told = false; !acquire(lock); ) {
    const holder = holderOf(lock);
    if (holder === undefined) rmSync(lock, { force: true });
    else if (!told) {
      tell(`another run of the kit (process ${holder}) edits ${tree}: this one begins when that has ended`);
      told = true;
    }
    await setTimeout(pause);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A disk that is full or read-only has no room for a lock: the work goes on without. */
function acquire(lock: string): boolean {
  try {
    writeFileSync(lock, JSON.stringify(thisProcess()), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    return errorCode(error) !== 'EEXIST';
  }
}

/** The id of the process that has it; `undefined` when none does any more. */
function holderOf(lock: string): number | string | undefined {
  const age = Date.now() - (lstatSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  try {
    const who: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    if (!isWho(who)) return undefined;
    const runs = isRunning(who) ?? age < mostUnknown;
    return runs ? who.pid : undefined;
  } catch {
    // Just made, and not written yet; or written by a process that was killed at that.
    return age < pause * 20 ? 'unknown' : undefined;
  }
}
