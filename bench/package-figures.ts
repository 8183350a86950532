import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { npm, type Package } from './package.ts';

const peers = [
  { spec: '@next/codemod@16.4.3', bin: 'codemod' },
  { spec: 'jscodeshift@17.4.0', bin: 'jscodeshift' },
];
const rounds = 3;

/** How large the package is, and how long a first `npx` takes when npm has nothing in its cache. */
export function packageFigures(kit: Package, scratch: string): string {
  const ours = coldStarts(scratch, kit.tarball, 'pgvector-kit');
  return [
    '| package | |',
    '| --- | ---: |',
    `| tarball, unpacked, files | ${kb(kit.size)}, ${kb(kit.unpackedSize)}, ${kit.files} |`,
    `| npx pgvector-kit, cold, from the tarball on disk | ${ours} |`,
    ...peers.map(
      ({ spec, bin }) => `| npx ${spec}, cold, from the registry | ${coldStarts(scratch, spec, bin)} |`,
    ),
  ].join('\n');
}

function coldStarts(scratch: string, spec: string, bin: string): string {
  const walls = Array.from({ length: rounds }, (_, round) => {
    const cwd = join(scratch, `npx-${bin}-${round}`);
    mkdirSync(cwd);
    const start = performance.now();
    npm(cwd, 'exec', '--yes', '--cache', join(cwd, 'cache'), '--package', spec, '--', bin, '--version');
    return performance.now() - start;
  });
  return `${walls.map((wall) => (wall / 1000).toFixed(2)).join(', ')} s`;
}

const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
