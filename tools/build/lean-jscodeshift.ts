import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

/**
 * Of jscodeshift the kit runs the collections and Babel's parser, and writes the edits itself. Left out of the bundle: recast,
 * which reprints (and brings esprima and source maps), and `getParser`, which brings the parser of Flow.
 */
export const leanJscodeshift: Plugin = {
  name: 'lean-jscodeshift',
  resolveId: {
    filter: { id: /^recast$|^\.\/getParser$/ },
    handler(id, importer) {
      if (!importer || !/[\\/]jscodeshift[\\/]src[\\/]/.test(importer)) return null;
      return fileURLToPath(
        new URL(id === 'recast' ? './types-alone.cjs' : './no-parser.cjs', import.meta.url),
      );
    },
  },
};
