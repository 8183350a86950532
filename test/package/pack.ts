import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Packed {
  tarball: string;
  /** Paths inside the package, in the order of npm. */
  files: string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm pack`, which builds first. */
export function pack(destination: string): Packed {
  const args = ['pack', '--json', '--silent', '--pack-destination', destination];
  const report = execFileSync('npm', args, { cwd: root, encoding: 'utf8' });
  const [packed] = JSON.parse(report) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error(`npm pack made nothing: ${report}`);
  return { tarball: join(destination, packed.filename), files: packed.files.map((file) => file.path) };
}
