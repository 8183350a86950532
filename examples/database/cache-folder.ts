import { chmodSync, lstatSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { cachePlace, isOpenToAll, isRoot, systemCache } from '../../lib/cache-place.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { makeFolders, untrustedBecause } from '../../lib/trusted-folder.ts';

/**
 * The folder for what is made once and used by every run (`lib/cache-place.ts` says where). Made when absent. Programs are run
 * from it: it is one that nobody but this user and root can change.
 * @throws ExpectedError when it can't be made or written to, or when somebody else could change what is in it.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const folder = cachePlace(env);
  try {
    const isThere = lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
    if (!isThere) refuseUntrusted(folder);
    makeFolders(folder, isRoot() ? 0o755 : 0o700);
    if (isRoot() && !isThere) chmodSync(folder, 0o755);
    // Anybody may look into the temporary folder.
    if (!env.PGVECTOR_KIT_CACHE && dirname(folder) === tmpdir() && isOwn(folder)) chmodSync(folder, 0o700);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw unusableCache(folder, error);
  }
  refuseUntrusted(folder);
  if (isRoot() && !isOpenToAll(folder)) {
    throw new ExpectedError({
      what: `The cache folder ${folder} is closed to other users.`,
      why: 'PostgreSQL refuses to run as root, so the kit runs it as the user nobody, who must reach its files.',
      todo: `Leave PGVECTOR_KIT_CACHE unset (then it is ${systemCache}), or set it to a folder that everyone may enter.`,
    });
  }
  return folder;
}

function isOwn(folder: string): boolean {
  return statSync(folder).uid === process.getuid?.() && !lstatSync(folder).isSymbolicLink();
}

function refuseUntrusted(folder: string): void {
  const reason = untrustedBecause(folder);
  if (reason === undefined) return;
  throw new ExpectedError({
    what: `The cache folder ${folder} is not safe to run programs from.`,
    why: `${reason}, who could put programs of their own there.`.replace(/^(other users.*), who/, '$1, and'),
    todo: 'Set PGVECTOR_KIT_CACHE to a folder that only you can write to, or mend the owner and the mode of this one.',
  });
}

export function unusableCache(folder: string, error: unknown): ExpectedError {
  return new ExpectedError({
    what: `The cache folder ${folder} can't be written to.`,
    why: error instanceof Error ? error.message : String(error),
    todo: 'Set PGVECTOR_KIT_CACHE to a folder of yours with 200 MB of space.',
  });
}
