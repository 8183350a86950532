import { mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ExpectedError } from '../../lib/expected-error.ts';

const systemCache = '/var/cache/pgvector-kit';

/**
 * The folder for what is made once and used by every run: `$PGVECTOR_KIT_CACHE`, else the user's cache folder, else (no
 * HOME) the temporary one. Made when absent.
 * @throws ExpectedError when it can't be made or written to.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const folder = choose(env);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unusableCache(folder, error);
  }
  if (isRoot() && !isOpenToAll(folder)) {
    throw new ExpectedError({
      what: `The cache folder ${folder} is closed to other users.`,
      why: 'PostgreSQL refuses to run as root, so the kit runs it as the user nobody, who must reach its files.',
      todo: `Leave PGVECTOR_KIT_CACHE unset (then it is ${systemCache}), or set it to a folder that everyone may enter.`,
    });
  }
  return folder;
}

export function unusableCache(folder: string, error: unknown): ExpectedError {
  return new ExpectedError({
    what: `The cache folder ${folder} can't be written to.`,
    why: error instanceof Error ? error.message : String(error),
    todo: 'Set PGVECTOR_KIT_CACHE to a folder of yours with 200 MB of space.',
  });
}

function choose(env: NodeJS.ProcessEnv): string {
  if (env.PGVECTOR_KIT_CACHE) {
    return resolve(env.PGVECTOR_KIT_CACHE);
  }
  const own = userCache(env) ?? join(tmpdir(), `pgvector-kit-cache-${process.getuid?.() ?? 'user'}`);
  return isRoot() && !isOpenToAll(own) ? systemCache : own;
}

function userCache(env: NodeJS.ProcessEnv): string | undefined {
  if (env.XDG_CACHE_HOME) {
    return join(resolve(env.XDG_CACHE_HOME), 'pgvector-kit');
  }
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
