import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './read.ts';

/** The text of a file below, beside or above a directory (absolute); undefined where there is none, and for one that can't be read. */
export function textBeside(directory: string, name: string): string | undefined {
  const file = join(directory, name);
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readText(file) : undefined;
  } catch {
    return undefined;
  }
}
