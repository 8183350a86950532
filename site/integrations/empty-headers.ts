import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './html-files.ts';

/** The empty corner above the names of rows, as Markdown has to write it, is no header: a screen reader would announce one. */
export function emptyHeaders(): AstroIntegration {
  return {
    name: 'empty-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const path of filesBelow(root).filter((one) => one.endsWith('.html'))) {
          const html = readFileSync(join(root, path), 'utf8');
          const mended = html.replace(/<th([^>]*)>\s*<\/th>/g, '<td$1></td>');
          if (mended !== html) writeFileSync(join(root, path), mended);
        }
      },
    },
  };
}
