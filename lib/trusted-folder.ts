import { lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Why somebody else could change what is in a folder (absolute): what goes on after "because"; `undefined` when nobody can but
 * this user and root. A folder that is not there is judged by those above it. Windows keeps the folders of its users apart.
 */
export function untrustedBecause(folder: string): string | undefined {
  if (process.getuid === undefined) return undefined;
  const there = nearest(folder);
  const real = realpathSync(there);
  if (there === folder) {
    const reason = looseness(real);
    if (reason) return reason;
  }
  for (const above of parents(there === folder ? dirname(real) : real)) {
    const reason = looseness(above, true);
    if (reason) return reason;
  }
  const link = parents(there).find((path) => lstatSync(path).isSymbolicLink() && !isTrusted(lstatSync(path)));
  return link && `${link} is a link that another user has made`;
}

/**
 * Makes a folder that is private to this user, or takes the one that is. Gives why it can't be used.
 * `mode`: 0o700, or what others may do in it besides.
 */
export function makePrivate(folder: string, mode = 0o700): string | undefined {
  try {
    const before = untrustedBecause(folder);
    if (before) return before;
    makeFolders(folder, mode);
    if (process.getuid && lstatSync(folder).isSymbolicLink()) return `${folder} is a link`;
    const loose = lstatSync(folder).mode & 0o777 & ~mode;
    if (process.getuid && loose !== 0) return `${folder} is open to other users`;
    return untrustedBecause(folder);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Makes a folder (absolute) and those above it that are not there. Throws the system's error. Node's own `recursive` never ends where
 * the system says of a folder that is there that it is not, as below /proc.
 */
export function makeFolders(folder: string, mode: number): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process was faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

interface Stats {
  uid: number;
  mode: number;
}

/** `above`: the sticky bit, as of /tmp, keeps others from renaming what is in it; a group is trusted there. */
function looseness(path: string, above = false): string | undefined {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) return `${path} is no folder`;
  if (!isTrusted(stats, above)) return `${path} belongs to another user (${stats.uid})`;
  if (above ? (stats.mode & 0o002) !== 0 && (stats.mode & 0o1000) === 0 : (stats.mode & 0o022) !== 0)
    return `other users may write to ${path}`;
  return undefined;
}

function isTrusted({ uid }: Stats, above = false): boolean {
  return uid === 0 || uid === process.getuid?.() || (above && uid === unmapped());
}

/** In a user namespace root's folders may have no owner that can be told: they are shown as this one's. */
function unmapped(): number | undefined {
  try {
    const isWhole = /^\s*0\s+0\s+4294967295\s*$/.test(readFileSync('/proc/self/uid_map', 'utf8'));
    return isWhole ? undefined : Number(readFileSync('/proc/sys/kernel/overflowuid', 'utf8'));
  } catch {
    return undefined;
  }
}

function nearest(folder: string): string {
  return lstatSync(folder, { throwIfNoEntry: false }) ? folder : nearest(dirname(folder));
}

function parents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...parents(parent)];
}
