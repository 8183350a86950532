import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Package {
  tarball: string;
  /** Bytes. */
  size: number;
  unpackedSize: number;
  files: number;
  /** The program of an installation of it: a build in the clone does not change it under the benchmark. */
  program: string;
}

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  entryCount: number;
}

/** Packs the kit as it would be published, and installs it in a folder of its own. */
export function makePackage(root: string, scratch: string): Package {
  const report = npm(root, 'pack', '--json', '--silent', '--pack-destination', scratch);
  const [packed] = JSON.parse(report) as Packed[];
  if (!packed) throw new Error(`npm pack made nothing: ${report}`);
  const tarball = join(scratch, packed.filename);
  const home = join(scratch, 'installed');
  mkdirSync(home);
  npm(home, 'install', '--offline', '--prefix', home, tarball);
  const { size, unpackedSize, entryCount: files } = packed;
  const program = join(home, 'node_modules/pgvector-kit/dist/kit.js');
  return { tarball, size, unpackedSize, files, program };
}

export function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
