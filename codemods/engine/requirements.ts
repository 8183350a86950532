import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Requirement } from './project-facts.ts';
import { readText } from './read.ts';

interface Reader {
  /** What the file is called, seen from the directory that is looked at. */
  file: RegExp;
  locked: boolean;
  /** What the file says about versions of the distribution: `==1.2`, `>=1,<2`, '' for any; empty when it is not mentioned. */
  read(text: string, pattern: string): string[];
}

const readers: readonly Reader[] = [
  { file: /^(?:poetry|uv|pdm)\.lock$/, locked: true, read: inTomlLock },
  { file: /^Pipfile\.lock$/, locked: true, read: inPipfileLock },
  {
    file: /^(?:requirements|constraints)[\w.-]*\.txt$|^requirements\/.*\.txt$/,
    locked: false,
    read: inRequirements,
  },
  { file: /^pyproject\.toml$/, locked: false, read: inPyproject },
  { file: /^setup\.cfg$/, locked: false, read: inSetup },
];

/** What the project's files say about a distribution, the nearest to a directory first, and in one directory its locks first. */
export function findRequirements(distribution: string, from: string, root: string): Requirement[] {
  const found: Requirement[] = [];
  // `sqlalchemy_utils`, `SQLAlchemy-Utils` and `sqlalchemy.utils` are one distribution.
  const pattern = distribution.replace(/[-_.]+/g, '[-_.]+');
  for (let at = from; ; at = dirname(at)) {
    const names = [
      ...namesIn(at),
      ...namesIn(join(at, 'requirements')).map((name) => `requirements/${name}`),
    ];
    for (const { file, locked, read } of readers) {
      for (const name of names.filter((one) => file.test(one)).sort()) {
        const path = relative(root, join(at, name)).replaceAll('\\', '/');
        for (const specifier of read(textOf(join(at, name)), pattern))
          found.push({ path, specifier, locked });
      }
    }
    if (at === root || at === dirname(at)) return found;
  }
}

function inTomlLock(text: string, pattern: string): string[] {
  const table = new RegExp(String.raw`^\[\[package\]\]\s*^name = "${pattern}"\s*^version = "([^"]+)"`, 'gmi');
  return [...text.matchAll(table)].map(([, version = '']) => `==${version}`);
}

function inPipfileLock(text: string, pattern: string): string[] {
  const entry = new RegExp(String.raw`"${pattern}":\s*\{[^}]*"version":\s*"([^"]+)"`, 'g');
  return [...text.matchAll(entry)].map(([, version = '']) => version);
}

/** A line `pgvector[extra]>=0.3,<0.4 ; marker  # comment`, with or without hashes behind it. */
function inRequirements(text: string, pattern: string): string[] {
  const line = new RegExp(
    String.raw`^[ \t]*${pattern}(?:\[[^\]]*\])?[ \t]*([=<>!~][^;#\\\n]*?)?[ \t]*(?:[;#\\\r].*)?$`,
    'gmi',
  );
  return [...text.matchAll(line)].map(([, specifier = '']) => specifier.trim());
}

/** `"pgvector>=0.3"` of a list, and Poetry's `pgvector = "^0.3"` or `pgvector = { version = "^0.3" }`. */
function inPyproject(text: string, pattern: string): string[] {
  const listed = new RegExp(
    String.raw`^[^#\n]*?["']${pattern}(?:\[[^\]]*\])?[ \t]*([=<>!~][^;"'@]*)?[ \t]*(?:;[^"\n]*)?["']`,
    'gmi',
  );
  const table = new RegExp(
    String.raw`^["']?${pattern}["']?[ \t]*=[ \t]*(?:\{[^}\n]*\bversion[ \t]*=[ \t]*)?["']([^"']+)["']`,
    'gmi',
  );
  return [...text.matchAll(listed), ...text.matchAll(table)].map(([, specifier = '']) => specifier.trim());
}

/** Below `install_requires =`, or behind it. */
function inSetup(text: string, pattern: string): string[] {
  return inRequirements(text.replace(/^\w+[ \t]*=[ \t]*/gm, ''), pattern);
}

function textOf(file: string): string {
  try {
    return readText(file);
  } catch {
    return '';
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
