import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { repositoryRoot } from './git.ts';
import type { FileOutcome } from './outcome.ts';

/**
 * The outcomes without edits of what lies outside of the tree: a symbolic link that leads there can be committed by anybody, and
 * a patch can't undo what is written through it. The tree is the repository of the root, or the root where there is none,
 * and what the user named besides by a path of its own.
 */
export function withinTree(
  root: string,
  paths: readonly string[],
  files: readonly FileOutcome[],
): FileOutcome[] {
  if (!files.some(({ change }) => change)) return [...files];
  const top = topOf(root);
  const named = paths.map((path) => resolve(root, path)).filter((path) => !isIn(path, top));
  const tops = [top, ...named.map(topOf)];
  return files.map((file) => {
    if (!file.change) return file;
    const own = tops.find((one) => isIn(file.target, one));
    if (own === undefined)
      return refused(file, `a symbolic link leads to it, out of ${top}: nothing is edited there`);
    if (relative(own, file.target).split(sep).includes('.git'))
      return refused(file, "a symbolic link leads to it, among git's own files: nothing is edited there");
    return file;
  });
}

function refused({ change: _, ...file }: FileOutcome, message: string): FileOutcome {
  return { ...file, status: 'failed', error: { message } };
}

/** Of what there is: the top of the repository around it, or itself. */
function topOf(path: string): string {
  const real = realpathSync(path);
  const folder = statSync(real).isDirectory() ? real : dirname(real);
  return repositoryRoot(folder) ?? real;
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
