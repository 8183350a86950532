import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of this package: of the clone, or of the installed package, where the code sits in one bundle and
 * `import.meta.url` says nothing about the folders of the sources.
 */
export function packageRoot(from: string = import.meta.dirname): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && nameIn(manifest) === 'pgvector-kit') {
    return from;
  }
  const parent = dirname(from);
  if (parent === from) {
    throw new Error('no package.json of pgvector-kit above the running code');
  }
  return packageRoot(parent);
}

function nameIn(manifest: string): unknown {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown }).name;
}
