import { fileURLToPath } from 'node:url';

/** The folder of the clone, or of the installed package: the bundler puts the address there that is right from `dist/`. */
export function packageRoot(): string {
  return fileURLToPath(new URL('../', import.meta.url));
}
