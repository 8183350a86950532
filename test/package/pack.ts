import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Packed {
  tarball: string;
  /** Paths inside the package, in the order of npm. */
  files: string[];
  /** In bytes, by path. */
  sizes: ReadonlyMap<string, number>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm pack`, which builds first. */
export function pack(destination: string): Packed {
  const args = ['pack', '--json', '--silent', '--pack-destination', destination];
  const report = execFileSync('npm', args, { cwd: root, encoding: 'utf8' });
  const [packed] = JSON.parse(report) as { filename: string; files: { path: string; size: number }[] }[];
  if (!packed) throw new Error(`npm pack made nothing: ${report}`);
  return {
    tarball: join(destination, packed.filename),
    files: packed.files.map(({ path }) => path),
    sizes: new Map(packed.files.map(({ path, size }) => [path, size])),
  };
}
