import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { newTempName, withCleanup } from '../codemods/engine/temp-files.ts';
import { ExpectedError } from '../lib/expected-error.ts';
import type { Copy } from '../recipes/copies.ts';

/**
 * Puts files into a folder, which is made when it is not there: all of them or, when one may not be written, none.
 * Throws `ExpectedError` for a file that is there already (without `force`) and for a way out of the folder.
 */
export async function copyFiles(copies: readonly Copy[], folder: string, force: boolean): Promise<void> {
  const root = resolve(folder);
  const places = copies.map(({ to, text }) => ({ path: placeFor(root, to), to, text }));
  const taken = places.filter(({ path }) => existsSync(path)).map(({ to }) => to);
  if (taken.length > 0 && !force) {
    throw new ExpectedError({
      what: `${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already, in ${folder}`,
      todo: 'name another folder and take over what you need, or replace what is there with --force',
      files: 'nothing was written',
    });
  }
  await withCleanup(async () => {
    for (const { path, text } of places) replace(path, text);
  });
}

/** Written beside its place and moved there, so that no half of it is ever to be seen. */
function replace(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temp = newTempName(path);
  try {
    writeFileSync(temp, text, { flag: 'wx' });
    renameSync(temp, path);
  } finally {
    rmSync(temp, { force: true });
  }
}

/** Symbolic links on the way may lead out of the folder: what they lead to is looked at, not their names. */
function placeFor(root: string, to: string): string {
  const path = join(root, to);
  const reached = realOf(path);
  if (reached.startsWith(realOf(root) + sep)) return path;
  throw new ExpectedError({
    what: `${to} would be written to ${reached}, which is not in ${root}`,
    why: 'a symbolic link leads there',
    todo: 'name a folder without it',
    files: 'nothing was written',
  });
}

/** Of the path as far as it is there; the rest of it is still to be made. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realOf(parent), basename(path));
  }
}
