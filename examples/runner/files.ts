import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** The files below a folder, sorted, with `/`; what Python leaves behind does not count. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('__pycache__/'))
    .sort();
}

export function copyTree(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== '__pycache__' });
}

/** One sentence for every file that is in one tree alone, or differs by a byte. */
export function differences(actual: string, expected: string): string[] {
  const have = new Set(filesIn(actual));
  const want = new Set(filesIn(expected));
  const all = [...new Set([...have, ...want])].sort();
  return all.flatMap((path) => {
    if (!have.has(path)) {
      return [`${path} is missing`];
    }
    if (!want.has(path)) {
      return [`${path} should not be there`];
    }
    const isSame = readFileSync(join(actual, path)).equals(readFileSync(join(expected, path)));
    return isSame ? [] : [`${path} differs`];
  });
}
