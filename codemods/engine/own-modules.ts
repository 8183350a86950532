import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { OwnModule } from './project-facts.ts';
import { readText } from './read.ts';

/**
 * The module of this dotted name in the project's own files, as seen from a directory: below each directory from there up to
 * `root`, its `src`, and what stands directly below `root` (`backend/`). A folder without `__init__.py` is a module without text.
 */
export function findOwnModule(name: string, from: string, root: string): OwnModule | undefined {
  const parts = name.split('.');
  for (const directory of searchPath(from, root)) {
    const base = join(directory, ...parts);
    // As Python does: a package comes before a module of its name.
    for (const file of [join(base, '__init__.py'), `${base}.py`]) {
      if (isFile(file)) return { path: fromRoot(file, root), text: readText(file) };
    }
    if (isDirectory(base)) return { path: fromRoot(base, root), text: '' };
  }
  return undefined;
}

function searchPath(from: string, root: string): string[] {
  const above = [from];
  for (let at = from; at !== root && at !== dirname(at); at = dirname(at)) above.push(dirname(at));
  const below = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map((entry) => join(root, entry.name))
    .sort();
  return [...new Set([...above.flatMap((directory) => [directory, join(directory, 'src')]), ...below])];
}

function fromRoot(path: string, root: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
