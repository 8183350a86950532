import { dirname, join, relative } from 'node:path';
import { catalogRange } from './catalogs.ts';
import { mappedImport } from './import-map.ts';
import { lockedVersion, lockFiles } from './npm-locks.ts';
import type { NpmVersion } from './project-facts.ts';
import { readText } from './read.ts';
import { lowestVersion, satisfies } from './semver.ts';

/**
 * The nearest package.json that lists the package says the range; the nearest lock at or above it says what of that gets
 * installed. A lock that contradicts the range is older than the range, which then decides.
 */
export function findNpmVersion(name: string, from: string, root: string): NpmVersion | undefined {
  const directories = upTo(from, root);
  const home = directories.find((directory) => rangeIn(directory, name) !== undefined);
  const range = home === undefined ? undefined : rangeIn(home, name);
  for (const directory of home === undefined ? directories : upTo(home, root)) {
    for (const file of lockFiles) {
      const text = textOf(join(directory, file));
      if (text === undefined) continue;
      const place = home === undefined ? '' : posix(relative(directory, home));
      const asker = place === '' ? undefined : nameIn(home ?? directory);
      const version = lockedVersion(file, text, { name, range, place, asker });
      if (version !== undefined && satisfies(version, range ?? '')) {
        return { version, says: version, path: posix(relative(root, join(directory, file))) };
      }
    }
  }
  if (home === undefined || range === undefined) return inImportMap(name, directories, root);
  const catalog = range.startsWith('catalog:') ? catalogRange(range, name, upTo(home, root)) : undefined;
  const says = catalog?.range ?? range;
  const version = lowestVersion(says.replace(/^npm:(?:@?[^@]*@)?/, ''));
  const path = catalog?.path ?? join(home, 'package.json');
  return version === undefined ? undefined : { version, says, path: posix(relative(root, path)) };
}

/** As Deno finds it: `"pgvector": "npm:pgvector@^0.2.1"`, `"pgvector/": "https://esm.sh/pgvector@0.2.1/"`. */
function inImportMap(name: string, directories: readonly string[], root: string): NpmVersion | undefined {
  for (const directory of directories) {
    const found = mappedImport(directory, name) ?? mappedImport(directory, `${name}/`);
    const [, says] = new RegExp(`[/:]${name}@([^/?#]+)`).exec(found?.target ?? '') ?? [];
    const version = says === undefined ? undefined : lowestVersion(says);
    if (found && says !== undefined && version)
      return { version, says, path: posix(relative(root, found.path)) };
  }
  return undefined;
}

const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

function rangeIn(directory: string, name: string): string | undefined {
  const text = textOf(join(directory, 'package.json'));
  // Most do not name it, and need not be parsed.
  if (!text?.includes(`"${name}"`)) return undefined;
  try {
    const manifest: Partial<Record<(typeof fields)[number], Record<string, unknown>>> = JSON.parse(text);
    const ranges = fields.map((field) => manifest[field]?.[name]);
    return ranges.find((range) => typeof range === 'string');
  } catch {
    return undefined;
  }
}

function nameIn(directory: string): string | undefined {
  try {
    const { name }: { name?: unknown } = JSON.parse(textOf(join(directory, 'package.json')) ?? '{}');
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

/** From a directory up to the root. */
function upTo(directory: string, root: string): string[] {
  const found = [directory];
  for (let at = directory; at !== root && at !== dirname(at); ) {
    at = dirname(at);
    found.push(at);
  }
  return found;
}

function textOf(file: string): string | undefined {
  try {
    return readText(file);
  } catch {
    return undefined;
  }
}

function posix(path: string): string {
  return path.replaceAll('\\', '/');
}
