import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole } from './contents.ts';

/**
 * The link to the base interpreter dangles when that Python was removed, and a full disk or a cleaner may have taken files: then
 * the environment is made anew.
 */
export function isReady(folder: string): boolean {
  return existsSync(join(folder, 'environment.json')) && existsSync(interpreter(folder)) && isWhole(folder);
}

export function interpreter(folder: string): string {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}
