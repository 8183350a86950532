import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readText } from './read.ts';

/** The rules of a `.gitignore`, for the paths below its directory. */
interface Rules {
  /** Relative to the root of the walk, ending with `/`, or empty. */
  base: string;
  rules: Ignore;
}

const neverEntered = new Set(['node_modules', '.git', '.venv', 'venv', 'site-packages', '.tox']);

/**
 * The files below a directory with one of these endings, relative to it, without what `.gitignore` files exclude.
 * Symbolic links to directories are not followed. Directories that may not be read count as empty.
 */
export function readTree(root: string, extensions: readonly string[]): string[] {
  const files: string[] = [];
  const enter = (base: string, outer: readonly Rules[]): void => {
    const entries = entriesOf(join(root, base));
    if (base !== '' && entries.some((entry) => entry.name === 'pyvenv.cfg')) return;
    const rules = entries.some((entry) => entry.name === '.gitignore')
      ? [rulesOf(root, base), ...outer]
      : outer;
    for (const entry of entries) {
      const path = base + entry.name;
      if (entry.isDirectory()) {
        if (!neverEntered.has(entry.name) && !isIgnored(`${path}/`, rules)) enter(`${path}/`, rules);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        if (extensions.some((end) => path.endsWith(end)) && !isIgnored(path, rules)) files.push(path);
      }
    }
  };
  enter('', []);
  return files;
}

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

function rulesOf(root: string, base: string): Rules {
  return { base, rules: ignore().add(readText(join(root, base, '.gitignore'))) };
}

/** The innermost file with an opinion decides. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { base, rules: own } of rules) {
    const verdict = own.test(path.slice(base.length));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
