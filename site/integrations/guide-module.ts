import type { Plugin } from 'vite';
import type { Guide } from '../data/guide.ts';

const name = 'virtual:guide';

/** Hands what the config has collected to the pages: `import { guide } from 'virtual:guide'`. */
export function guideModule(guide: Guide): Plugin {
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export const guide = ${JSON.stringify(guide)};` : undefined),
  };
}
