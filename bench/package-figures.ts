import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const peers = ['@next/codemod@16.4.3', 'jscodeshift@17.4.0'];
const rounds = 3;

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  entryCount: number;
}

/** How large the package is, and how long a first `npx` takes when npm has nothing in its cache. */
export function packageFigures(root: string, scratch: string): string {
  const [packed] = JSON.parse(npm(root, 'pack', '--json', '--pack-destination', scratch)) as Packed[];
  if (!packed) throw new Error('npm pack made no package');
  const ours = coldStarts(scratch, 'kit', join(scratch, packed.filename), 'pgvector-kit');
  const rows = peers.map((spec, at) => {
    const bin = spec.startsWith('@next') ? 'codemod' : 'jscodeshift';
    return `| npx ${spec}, cold, from the registry | ${coldStarts(scratch, `peer-${at}`, spec, bin)} |`;
  });
  return [
    '| package | |',
    '| --- | ---: |',
    `| tarball, unpacked, files | ${kb(packed.size)}, ${kb(packed.unpackedSize)}, ${packed.entryCount} |`,
    `| npx pgvector-kit, cold, from the tarball on disk | ${ours} |`,
    ...rows,
  ].join('\n');
}

function coldStarts(scratch: string, name: string, spec: string, bin: string): string {
  const walls = Array.from({ length: rounds }, (_, round) => {
    const cwd = join(scratch, `npx-${name}-${round}`);
    mkdirSync(cwd);
    const start = performance.now();
    npm(cwd, 'exec', '--yes', '--cache', join(cwd, 'cache'), '--package', spec, '--', bin, '--version');
    return performance.now() - start;
  });
  return `${walls.map((wall) => (wall / 1000).toFixed(2)).join(', ')} s`;
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
