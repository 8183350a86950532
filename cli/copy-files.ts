import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { withCleanup } from '../codemods/engine/with-cleanup.ts';
import { replaceFile } from '../codemods/engine/write.ts';
import { ExpectedError } from '../lib/expected-error.ts';
import { systemReason } from '../lib/system-reason.ts';
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
  await withCleanup(() => copyAll(places));
}

interface Place {
  path: string;
  to: string;
  text: string;
}

/** What a copy has done, and how it is taken back. */
type Undo = () => Promise<unknown> | unknown;

async function copyAll(places: readonly Place[]): Promise<void> {
  const undo: Undo[] = [];
  for (const place of places) {
    const reason = await copy(place, undo);
    if (reason === undefined) continue;
    for (const step of undo.reverse()) await step();
    throw new ExpectedError({
      what: `${place.to} can't be written`,
      why: reason,
      todo: 'mend that and run it again',
      files: 'nothing was written',
    });
  }
}

/** A file that is there keeps its mode and all else but its text; a new one is made with its folders. Gives why it can't be. */
async function copy({ path, text }: Place, undo: Undo[]): Promise<string | undefined> {
  const after = Buffer.from(text);
  try {
    if (existsSync(path)) {
      const [target, before] = [realpathSync(path), readFileSync(path)];
      const reason = await replaceFile(target, { before, after });
      if (reason === undefined) undo.push(() => replaceFile(target, { before: after, after: before }));
      return reason;
    }
    const made = mkdirSync(dirname(path), { recursive: true });
    if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
    undo.push(() => rmSync(path, { force: true }));
    writeFileSync(path, after, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return systemReason(error);
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
