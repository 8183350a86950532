import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './html-files.ts';

/** Fetched when first needed: the playground and the lab alone ask for them, and they are large. */
const heavy = /\.wasm$|\.data$|\.tar\.gz$|\.tgz$|\.whl$|\.zip$|\.map$|^cards\/|pyodide|pglite/;

/**
 * Writes `sw.js`: once a page has been read, the whole guide is there without a network. Its name for the cache follows
 * from the files, so that a new build replaces the old one and nothing is mixed.
 */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = filesBelow(root).filter((path) => path !== 'sw.js' && !heavy.test(path));
        const digest = createHash('sha256');
        for (const path of files) digest.update(path).update(readFileSync(join(root, path)));
        const template = readFileSync(new URL('../src/scripts/sw.js', import.meta.url), 'utf8');
        const text = template
          .replace("'VERSION'", JSON.stringify(digest.digest('hex').slice(0, 16)))
          .replace("['FILES']", JSON.stringify(files.map(addressOf)));
        writeFileSync(join(root, 'sw.js'), text);
      },
    },
  };
}

function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
