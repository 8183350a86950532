import { readFileSync } from 'node:fs';

/** A file as text, with line endings as the web has them. */
export function readText(path: string | URL): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}
