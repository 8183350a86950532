import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What starts a server or a browser, or installs packages: a test that imports one of these is not quick. */
const slow = [
  /^examples\/database\/(?!end-server|room|address)/,
  /^test\/codemods\/npm\//,
  /^test\/site\//,
  /^(?:@electric-sql|playwright|pyodide)\b/,
];

/** Tests whose child processes do so, or that take their time by themselves. */
const slowBySelf = new Set([
  'test/codemods/executed/python-itself.test.ts', // a thousand programs through Python
  'test/database/room.test.ts', // servers that are killed
  'test/fuzz/fuzz.test.ts', // a thousand programs through every codemod
  'test/growth/growth.test.ts', // long texts through every codemod
  'test/package/package.test.ts', // packs and installs the package
]);

/** Paths from the root (absolute) of the tests that start no server and no browser and install nothing. */
export function quickTests(root: string): string[] {
  return globSync('{cli,codemods,examples,lib,recipes,test,tools}/**/*.test.ts', { cwd: root })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => !/\/(?:cases|broken|fixed|node_modules)\//.test(path))
    .filter((path) => !slowBySelf.has(path) && !reachOf(join(root, path), root).some(isSlow))
    .sort();
}

function isSlow(module: string): boolean {
  return slow.some((pattern) => pattern.test(module));
}

/** Every module that a file loads, through others too: paths from the root, and names of packages. */
export function reachOf(file: string, root: string): string[] {
  const seen = new Set([file]);
  const names = new Set<string>();
  // Grows while it is walked.
  for (const path of seen) {
    for (const name of importsOf(readFileSync(path, 'utf8'))) {
      const target = resolve(dirname(path), name);
      if (!name.startsWith('.')) names.add(name);
      else if (target.endsWith('.ts') && existsSync(target)) seen.add(target);
    }
  }
  return [...[...seen].map((path) => relative(root, path).replaceAll(sep, '/')), ...names];
}

/** What is imported for its types alone is not loaded. */
function importsOf(source: string): string[] {
  return [...source.matchAll(/^(?:import|export)\b(?! type\b)[^;'"]*(?:\bfrom )?'([^'\n]+)'/gm)].map(
    ([, name = '']) => name,
  );
}
