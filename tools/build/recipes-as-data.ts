import type { Plugin } from 'rolldown';
import { readPages } from '../../recipes/pages.ts';

/** Puts the pages that `recipes/pages.ts` would read and parse into the bundle, as JSON. */
export const recipesAsData: Plugin = {
  name: 'recipes-as-data',
  load: {
    filter: { id: /[\\/]recipes[\\/]pages\.ts$/ },
    handler() {
      // JSON in a string is parsed faster than the same as an object literal.
      const json = JSON.stringify(JSON.stringify(readPages()));
      return `export const readPages = () => JSON.parse(${json});`;
    },
  },
};
