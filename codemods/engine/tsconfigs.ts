import { dirname, join, resolve } from 'node:path';
import { createPathsMatcher, parseTsconfig, type TsConfigResult } from 'get-tsconfig';
import json5 from 'json5';
import { namesIn } from './module-file.ts';
import { readText } from './read.ts';

const configuration = /^[jt]sconfig(?:\.[\w-]+)*\.json$/;

/**
 * The TypeScript configurations that a directory (absolute) may be compiled with: all of the nearest folder that has a
 * `tsconfig.json` or `jsconfig.json`, that one first, with what they extend.
 */
export function tsconfigsFor(directory: string, root: string): TsConfigResult[] {
  for (let at = directory; ; at = dirname(at)) {
    const names = namesIn(at).filter((name) => configuration.test(name));
    if (names.some((name) => /^[jt]sconfig\.json$/.test(name))) {
      const first = (name: string) => (/^[jt]sconfig\.json$/.test(name) ? 0 : 1);
      return names
        .sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1))
        .flatMap((name) => read(join(at, name)) ?? []);
    }
    if (at === root || at === dirname(at)) return [];
  }
}

/** Where a configuration says that a module may be, by `paths` and `baseUrl`; without endings. */
export function placesOf(module: string, config: TsConfigResult): string[] {
  try {
    return createPathsMatcher(config)?.(module) ?? [];
  } catch {
    return [];
  }
}

type Config = TsConfigResult['config'];

function read(path: string): TsConfigResult | undefined {
  try {
    return { path, config: parseTsconfig(path, new Texts()) };
  } catch {
    // What it extends may be a package that is not installed here.
    return withoutParser(path);
  }
}

function withoutParser(path: string): TsConfigResult | undefined {
  try {
    const config = withoutPackages(path, new Set());
    return config && { path, config };
  } catch {
    // Its values are of other kinds than TypeScript's.
    return undefined;
  }
}

/**
 * What the parser takes for files that it has read before: it reads with `readFileSync`, which waits for ever where a configuration,
 * or one that it extends, is a pipe. Its keys are `readFileSync:<path>:utf8`.
 */
class Texts extends Map<string, string> {
  override get(key: string): string | undefined {
    const [, path] = /^readFileSync:(.*):utf8$/s.exec(key) ?? [];
    return path === undefined ? super.get(key) : readText(path);
  }
}

/** With those of the configurations it extends that are files of the project. */
function withoutPackages(path: string, seen: Set<string>): Config | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  const own = parsed(path);
  if (!own) return undefined;
  const extended = [own.extends ?? []].flat().filter((one) => typeof one === 'string');
  const above = extended.filter((one) => /^\.{1,2}(?:\/|$)/.test(one));
  const bases = above.flatMap((one) => {
    const file = resolve(dirname(path), one);
    return withoutPackages(file, seen) ?? withoutPackages(`${file}.json`, seen) ?? [];
  });
  return {
    compilerOptions: Object.assign({}, ...bases.map((one) => one.compilerOptions), optionsOf(own, path)),
  };
}

/** Its places as absolute ones: another file may extend it. */
function optionsOf({ compilerOptions = {} }: Config, path: string): Config['compilerOptions'] {
  const { baseUrl, paths } = compilerOptions;
  const base = resolve(dirname(path), baseUrl ?? '.');
  const places = Object.entries(paths ?? {}).map(([from, to]) => [from, to.map((one) => resolve(base, one))]);
  return {
    ...compilerOptions,
    ...(baseUrl !== undefined && { baseUrl: base }),
    ...(paths && { paths: Object.fromEntries(places) }),
  };
}

function parsed(path: string): (Config & { extends?: unknown }) | undefined {
  try {
    return readJsonWithComments(path);
  } catch {
    return undefined;
  }
}

/** Throws what the file system and the parser do; undefined where it is no object. */
export function readJsonWithComments<T extends object>(path: string): T | undefined {
  const value: unknown = json5.parse(readText(path).replace(/^\ufeff/, ''));
  return typeof value === 'object' && value !== null ? (value as T) : undefined;
}
