import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const code = /^\.(?:[cm]?[jt]sx?|vue|svelte|json)$/;
const declaration = /^\.d\.(?:[cm]?ts|\w+\.ts)$/;

/**
 * What a path without its ending, or with the ending of what it is compiled to, means to compilers and bundlers: code, types
 * alone, or nothing.
 */
export function moduleAt(path: string): 'code' | 'types' | undefined {
  const stem = basename(path).replace(/\.[cm]?jsx?$/, '');
  const endings = namesIn(dirname(path)).flatMap((name) => {
    if (name === basename(path) && isFile(path))
      return [declaration.exec(name.replace(/^[^.]*/, ''))?.[0] ?? '.js'];
    return name.startsWith(`${stem}.`) ? [name.slice(stem.length)] : [];
  });
  if (endings.some((end) => code.test(end))) return 'code';
  if (endings.some((end) => declaration.test(end))) return 'types';
  const inside = namesIn(path);
  if (inside.some((name) => name === 'package.json' || /^(?:index|mod)\.[cm]?[jt]sx?$/.test(name)))
    return 'code';
  return inside.some((name) => /^index\.d\.[cm]?ts$/.test(name)) ? 'types' : undefined;
}

export function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
