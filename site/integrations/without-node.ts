import type { Plugin } from 'vite';

/** Parts of Node that packages ask for and use in Node alone, or so little of that a few lines do. */
const stubs: Readonly<Record<string, string>> = {
  assert: `
    function check(holds, message = 'assertion failed') { if (!holds) throw new Error(String(message)); }
    const equal = (one, other, message) => check(one === other, message);
    const notEqual = (one, other, message) => check(one !== other, message);
    const deepEqual = (one, other, message) => check(JSON.stringify(one) === JSON.stringify(other), message);
    export { check as ok, equal, equal as strictEqual, notEqual, notEqual as notStrictEqual, deepEqual };
    export default Object.assign(check, {
      ok: check, equal, strictEqual: equal, notEqual, notStrictEqual: notEqual, deepEqual,
    });`,
  crypto: 'export default {};',
  fs: 'export default {};',
  module: 'export const createRequire = undefined;',
  os: "export const EOL = '\\n'; export default { EOL };",
  path: 'export default {};',
};
const marker = '\0without-node:';

/** For the workers of the playground, whose packages were made for Node as well. */
export function withoutNode(): Plugin {
  return {
    name: 'without-node',
    enforce: 'pre',
    resolveId(id, importer) {
      const name = id.replace(/^node:/, '');
      return importer?.includes('/node_modules/') && name in stubs ? `${marker}${name}` : undefined;
    },
    load: (id) => (id.startsWith(marker) ? stubs[id.slice(marker.length)] : undefined),
  };
}
