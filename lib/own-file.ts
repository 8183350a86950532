import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** Text of a file of the kit itself, by its path from the root; `undefined` when there is none. */
export function readOwnFile(path: string): string | undefined {
  const file = join(packageRoot(), path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
