import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { packageRoot } from '../lib/package-root.ts';
import { consoleSchema } from './console-schema.ts';

export type ConsoleMatter = z.infer<typeof consoleSchema>;

/** The scripts of a recipe for the playground's PostgreSQL; none where it has no `console.yaml`. Throws when that is not as it must be. */
export function readConsole(id: string, root: string = join(packageRoot(), 'recipes')): ConsoleMatter {
  const file = join(root, id, 'console.yaml');
  return existsSync(file) ? consoleSchema.parse(parse(readFileSync(file, 'utf8'))) : {};
}
