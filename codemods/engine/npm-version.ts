import { dirname, join, relative } from 'node:path';
import { lockedVersion, lockFiles } from './npm-locks.ts';
import { readText } from './read.ts';
import { lowestVersion, satisfies } from './semver.ts';
import type { NpmVersion } from './types.ts';

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
  const version = range === undefined ? undefined : lowestVersion(range.replace(/^npm:(?:@?[^@]*@)?/, ''));
  if (home === undefined || range === undefined || version === undefined) return undefined;
  return { version, says: range, path: posix(relative(root, join(home, 'package.json'))) };
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
