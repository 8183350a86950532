import { realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ExpectedError } from '../../lib/expected-error.ts';
import { changedSince } from './git.ts';
import { listWithSkipped } from './list-files.ts';
import type { Skipped } from './skipped.ts';

export interface Walk {
  /** Relative to the root, with `/`, byte-wise sorted, each once. */
  paths: string[];
  /** Those that were named as files. */
  named: ReadonlySet<string>;
  /** Those of the named ones that are left out. */
  excluded: string[];
  /** Those that nobody wrote by hand, as their paths say. */
  skipped: Skipped[];
}

export interface Limits {
  /** Only files that changed since this git ref. */
  since?: string;
  /** Is a file (absolute) left out? */
  excludes?(file: string): boolean;
}

/**
 * The files that a run looks at. `root` is absolute, symbolic links resolved; `paths` as the user gave them.
 * Throws `ExpectedError` when a path does not exist, or when `since` means nothing here.
 */
export function walk(
  root: string,
  paths: readonly string[],
  extensions: readonly string[],
  { since, excludes = () => false }: Limits = {},
): Walk {
  const found = new Set<string>();
  const named = new Set<string>();
  const skipped = new Map<string, Skipped>();
  for (const given of paths.length > 0 ? paths : ['.']) {
    const absolute = resolve(root, given);
    const path = toPath(relative(root, absolute));
    if (kindOf(absolute, given) === 'file') {
      found.add(path);
      named.add(path);
    } else {
      const prefix = path === '' ? '' : `${path}/`;
      const listing = listWithSkipped(absolute, extensions);
      for (const file of listing.paths) found.add(prefix + file);
      for (const { path, why } of listing.skipped) skipped.set(prefix + path, { path: prefix + path, why });
    }
  }
  // `join` would normalise each of many thousands of paths.
  const isExcluded = (path: string) => excludes(root + sep + path);
  const wanted = sortBytewise([...found].filter((path) => !isExcluded(path)));
  const excluded = [...named].filter(isExcluded);
  const left = [...skipped.values()].filter(({ path }) => !found.has(path) && !isExcluded(path));
  return {
    paths: since === undefined ? wanted : onlySince(root, wanted, since),
    named,
    excluded,
    skipped: left,
  };
}

function toPath(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function kindOf(absolute: string, given: string): 'file' | 'directory' {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats?.isFile()) return 'file';
  if (stats?.isDirectory()) return 'directory';
  throw new ExpectedError({
    what: stats ? `neither a file nor a directory: ${given}` : `no such file or directory: ${given}`,
    todo: 'name files or directories that exist; without any, the current directory is done',
    files: 'nothing was written',
  });
}

function onlySince(root: string, paths: readonly string[], since: string): string[] {
  const changed = changedSince(root, since);
  if (changed === 'no-repository') {
    throw new ExpectedError({
      what: '--since needs a git repository, and this is none',
      todo: 'leave out --since',
    });
  }
  if (changed === 'unknown-ref') {
    throw new ExpectedError({
      what: `git knows no commit called ${since}`,
      why: 'a shallow clone holds only the newest commits',
      todo: 'give --since a branch, a tag or a commit that `git rev-parse` knows; fetch it first',
    });
  }
  if (!(changed instanceof Set)) {
    throw new ExpectedError({
      what: `the kit can't tell what changed since ${since}`,
      why: changed.reason,
      todo: 'mend that, or leave out --since',
      files: 'nothing was written',
    });
  }
  return paths.filter((path) => changed.has(join(root, path)));
}

/** As bytes of UTF-8, which differs from JavaScript's own order for surrogates alone. */
export function sortBytewise(paths: string[]): string[] {
  const surrogate = /[\ud800-\udfff]/;
  if (!paths.some((path) => surrogate.test(path))) return paths.sort();
  return paths.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** The root of a run: symbolic links resolved, because git resolves them too. */
export function resolveRoot(directory: string): string {
  return realpathSync(directory);
}
