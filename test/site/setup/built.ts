import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built guide. */
export const dist = fileURLToPath(new URL('../../../site/dist', import.meta.url));

export interface BuiltPage {
  /** `/recipes/vector-import-missing/` */
  path: string;
  html: string;
}

/** Every page that a reader can be on, without the short addresses, which only lead on. */
export function builtPages(): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html') && !path.startsWith('e/'))
    .sort()
    .map((path) => ({
      path: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(dist, path), 'utf8'),
    }));
}

/** What an attribute's value was before it was written into HTML. */
export function plainText(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_entity, hex: string, decimal: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
