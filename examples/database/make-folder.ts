import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ExpectedError } from '../../lib/expected-error.ts';
import { Interrupted } from '../../lib/run-process.ts';
import { isAlive } from '../../lib/who.ts';
import { unusableCache } from './cache-folder.ts';
import { noteContents } from './contents.ts';
import { withLock } from './folder-lock.ts';

/**
 * Makes a folder of the cache beside its place and renames it when complete, so that half of one is never found there. One
 * process does it; others that want the same wait.
 * @throws ExpectedError for a cache that can't be written to, and whatever `fill` throws.
 */
export async function makeFolder(
  folder: string,
  isReady: (folder: string) => boolean,
  fill: (making: string) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await withLock(`${folder}.lock`, signal, async () => {
      if (isReady(folder)) return;
      removeLeftovers(folder);
      await makeAndRename(folder, fill);
    });
  } catch (error) {
    const expected = error instanceof ExpectedError || error instanceof Interrupted;
    throw expected ? error : unusableCache(dirname(folder), error);
  }
}

async function makeAndRename(folder: string, fill: (making: string) => Promise<void>): Promise<void> {
  const making = `${folder}.making-${process.pid}`;
  // A root with a narrow umask must not lock the user nobody out of the server's files.
  const umask = process.umask(0o022);
  try {
    mkdirSync(making);
    await fill(making);
    noteContents(making);
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
    chmodSync(folder, 0o755);
  } finally {
    process.umask(umask);
    rmSync(making, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What a killed run left: its folder bears the number of a process that is gone. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const maker = name.startsWith(`${basename(folder)}.making-`) && Number(name.split('-').at(-1));
    if (maker && !isAlive(maker)) {
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}
