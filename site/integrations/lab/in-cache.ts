import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../../examples/database/cache-folder.ts';
import { withLock } from '../../../examples/database/folder-lock.ts';

/**
 * A folder of this name in the cache that the examples have too, made by `fill` when it is not there yet: beside its place
 * first, so that half of it is never found.
 * @throws ExpectedError when the cache can't be used, and what `fill` throws.
 */
export async function inCache(name: string, fill: (making: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), name);
  await withLock(`${folder}.lock`, undefined, async () => {
    if (existsSync(folder)) return;
    const making = `${folder}.making-${process.pid}`;
    try {
      mkdirSync(making);
      await fill(making);
      renameSync(making, folder);
    } finally {
      rmSync(making, { recursive: true, force: true, maxRetries: 5 });
    }
  });
  return folder;
}
