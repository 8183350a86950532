import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The link to the base interpreter dangles when that Python was removed; then the environment is made anew. */
export function isReady(folder: string): boolean {
  return existsSync(join(folder, 'environment.json')) && existsSync(interpreter(folder));
}

export function interpreter(folder: string): string {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}
