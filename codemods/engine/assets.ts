import { readFileSync } from 'node:fs';

/** Binary parts of the languages, by name. Literal addresses, so that the bundler can take the files along. */
const places: Readonly<Record<string, URL>> = {
  'web-tree-sitter.wasm': new URL('../../node_modules/web-tree-sitter/web-tree-sitter.wasm', import.meta.url),
  'tree-sitter-python.wasm': new URL('../python/grammar/tree-sitter-python.wasm', import.meta.url),
};

/** The bytes of a language's parts, in the order of their names. Throws when a part is unknown or not there. */
export function readAssets(names: readonly string[]): Uint8Array[] {
  return names.map((name) => {
    const place = places[name];
    if (!place) throw new Error(`no such asset: ${name}`);
    return readFileSync(place);
  });
}
