import { statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makePrivate, untrustedBecause } from './trusted-folder.ts';

export const systemCache = '/var/cache/pgvector-kit';

/**
 * Where what is made once and used by every run belongs: `$PGVECTOR_KIT_CACHE`, else the user's cache folder, else (no HOME) one
 * in the temporary folder. For root it is one that every user may enter and only root can write to, because PostgreSQL
 * is run as another user. Nothing is made or checked here.
 */
export function cachePlace(env: NodeJS.ProcessEnv = process.env): string {
  if (env.PGVECTOR_KIT_CACHE) return resolve(env.PGVECTOR_KIT_CACHE);
  const own = userCache(env);
  if (!isRoot()) return own ?? temporary('pgvector-kit-cache');
  return own && isOpenToAll(own) && !untrustedBecause(own) ? own : systemCache;
}

/**
 * A folder of this user for what concerns nobody else, below the cache or, where that can't be, in the temporary folder: made,
 * or checked to be private. `undefined` when there is no such place.
 */
export function ownFolder(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const cache = cachePlace(env);
  const shared = temporary('pgvector-kit');
  // The second is made only where the first can't be used: a run leaves nothing in the temporary folder without need.
  for (const [folder, mode] of [
    [cache, isRoot() ? 0o755 : 0o700],
    [shared, 0o700],
  ] as const) {
    if (isUsable(folder, mode) && makePrivate(join(folder, name)) === undefined) return join(folder, name);
  }
  return undefined;
}

/** One that the user has made may be as open as the user likes, as long as nobody else can write to it. */
function isUsable(folder: string, mode: number): boolean {
  return makePrivate(folder, mode) === undefined || (isThere(folder) && !untrustedBecause(folder));
}

function isThere(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    // Also where HOME is another user's, as under `sudo -u` or `docker run --user`.
    return false;
  }
}

function temporary(name: string): string {
  return join(tmpdir(), `${name}-${process.getuid?.() ?? 'user'}`);
}

function userCache(env: NodeJS.ProcessEnv): string | undefined {
  if (env.XDG_CACHE_HOME) return join(resolve(env.XDG_CACHE_HOME), 'pgvector-kit');
  const home = env.HOME ?? (process.platform === 'win32' ? homedir() : undefined);
  return home ? join(home, '.cache', 'pgvector-kit') : undefined;
}

/** May every user pass through this folder and its parents? A folder that is not there yet is judged by its parents. */
export function isOpenToAll(folder: string): boolean {
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
  const open = mode === undefined || (mode & 0o001) !== 0;
  const parent = dirname(folder);
  return open && (parent === folder || isOpenToAll(parent));
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
