/** Where a package stands in a repository, and what it asks for. */
interface Asked {
  name: string;
  range: string | undefined;
  /** Of the package that asks, relative to the lock; '' beside it. */
  place: string;
  /** What the package that asks is called, where it says so. */
  asker?: string | undefined;
}

type LockReader = (text: string, asked: Asked) => string | undefined;

const readers: Readonly<Record<string, LockReader>> = {
  'package-lock.json': inNpmLock,
  'npm-shrinkwrap.json': inNpmLock,
  'yarn.lock': inYarnLock,
  'pnpm-lock.yaml': inPnpmLock,
  'bun.lock': inBunLock,
};

export const lockFiles: readonly string[] = Object.keys(readers);

/** The version of a package that a lock file holds for who asks; undefined when it holds none, or can't be read. */
export function lockedVersion(file: string, text: string, asked: Asked): string | undefined {
  return text.includes(asked.name) ? readers[file]?.(text, asked) : undefined;
}

interface Entry {
  version?: string;
}

/** `packages` since version 2, by folder; `dependencies` in version 1, by name. */
function inNpmLock(text: string, { name, place }: Asked): string | undefined {
  try {
    const lock: { packages?: Record<string, Entry>; dependencies?: Record<string, Entry> } = JSON.parse(text);
    const own = place === '' ? undefined : lock.packages?.[`${place}/node_modules/${name}`];
    return (own ?? lock.packages?.[`node_modules/${name}`] ?? lock.dependencies?.[name])?.version;
  } catch {
    return undefined;
  }
}

/** Blocks with the ranges that they answer as their head: `pgvector@^0.2.0, pgvector@~0.2.1:` or `"pgvector@npm:^0.2.0":`. */
function inYarnLock(text: string, { name, range }: Asked): string | undefined {
  const head = `^(?:.*[ ",])?"?${literal(name)}@(?:npm:)?`;
  const answered =
    range === undefined ? '[^\\n]*' : `${literal(range.replace(/^npm:/, ''))}(?:[", ][^\\n]*)?`;
  const block = new RegExp(`${head}${answered}:\\r?\\n(?: +[^\\n]*\\n)*? +version:? "?([^"\\s]+)`, 'm');
  return block.exec(text)?.[1];
}

/**
 * Below `importers`, the package's folder, a field and the name: `version: 0.2.1(pg@8.20.0)`. Without workspaces, older
 * versions have the fields at the top, and before version 6 `pgvector: 0.2.1` directly.
 */
function inPnpmLock(text: string, { name, place }: Asked): string | undefined {
  const importers = /^importers:\r?\n((?:[ \t][^\n]*\n|\r?\n)+)/m.exec(text)?.[1];
  const folder = literal(place === '' ? '.' : place);
  const own =
    importers &&
    new RegExp(`^  '?${folder}'?:\\r?\\n((?: {4}[^\\n]*\\n|\\r?\\n)+)`, 'm').exec(importers)?.[1];
  const part = importers === undefined ? text.slice(0, text.search(/^packages:/m)) : own;
  const entry = `^ +['"]?${literal(name)}['"]?:(?: +|\\r?\\n(?: +specifier:[^\\n]*\\n)? +version: +)['"]?(\\d[\\w.+-]*)`;
  return part === undefined ? undefined : new RegExp(entry, 'm').exec(part)?.[1];
}

/** `"pgvector": ["pgvector@0.2.1", …]`, and `"web/pgvector"` for one that a package has to itself. */
function inBunLock(text: string, { name, place, asker }: Asked): string | undefined {
  const folder = place === '' ? '' : (asker ?? place.slice(place.lastIndexOf('/') + 1));
  const entry = (key: string) =>
    new RegExp(`"${literal(key)}": \\["${literal(name)}@([^"]+)"`).exec(text)?.[1];
  return (folder === '' ? undefined : entry(`${folder}/${name}`)) ?? entry(name);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
