import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProcess } from '../../lib/run-process.ts';
import { casesOf, pathOf, reportOf } from './cases.ts';
import { npmPackages, type PgvectorNode } from './npm/environment.ts';
import { loadable, type System } from './npm/loadable.ts';
import { hasBinaries, type NodeVersion, nodeBinaries, nodes } from './npm/node-binaries.ts';

/** Every case that edits a script, of every codemod that does, is loaded by each Node.js, in both module systems. */
const codemods = [
  'upgrade-pgvector-node',
  'pg-pool-on-connect',
  'drizzle-builtin-vector',
  'typeorm-vector-column',
  'langchain-pgvector-imports',
];
const systems: readonly System[] = ['esm', 'cjs'];
const versions: readonly PgvectorNode[] = ['pgvector-0.2.1', 'pgvector-0.3.0'];

const cases = codemods.flatMap((id) =>
  casesOf(id)
    // TypeScript reads no Flow.
    .filter(
      ({ expected, extension, name }) => expected && extension !== '.json' && name !== 'annotations-of-flow',
    )
    .map((one) => ({ ...one, id, key: `${id}--${one.name}` })),
);

/** Made for 0.3 alone: loading registers the types, and `require` gives a module with a default. */
const since3 = /^upgrade-pgvector-node--(?:sequelize|pg-promise-(?:required|beside))/;

const reports = new Map(cases.map((one) => [one.key, reportOf(one)]));

type Results = Record<string, string>;

let packages = '';
let programs: Record<NodeVersion, string>;
const folders: string[] = [];

beforeAll(async () => {
  packages = await npmPackages();
  programs = await nodeBinaries();
}, 600_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What becomes of each text: '' where it loads, and its functions can be called. */
async function load(version: PgvectorNode, system: System, node: NodeVersion): Promise<Results> {
  const folder = mkdtempSync(join(packages, version, 'cases-'));
  folders.push(folder);
  const list = cases.flatMap((one) =>
    (['before', 'after'] as const).flatMap((when) => {
      const text = (when === 'before' ? one.input : one.expected)?.toString().replace(/^\ufeff/, '') ?? '';
      const made = loadable(pathOf(one), text, system);
      if (!made) return [];
      const own = `${one.key}--${when}`;
      mkdirSync(join(folder, own));
      const file = `${own}/case.${system === 'esm' ? 'mjs' : 'cjs'}`;
      writeFileSync(join(folder, file), made.code);
      for (const [stub, names] of Object.entries(made.stubs))
        writeFileSync(join(folder, own, stub), stubText(names.split('\n').filter(Boolean), system));
      return [{ file, globals: made.globals }];
    }),
  );
  writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
  const script = fileURLToPath(new URL('npm/load-all.mjs', import.meta.url));
  const { exit, stderr } = await runProcess([programs[node], '--no-warnings', script, folder], {
    cwd: folder,
    timeLimit: 240_000,
  });
  expect(exit, stderr).toBe(0);
  const results: Results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(results).map(([file, error]) => [file.replace(/\/.*/, ''), error]),
  );
}

function stubText(names: readonly string[], system: System): string {
  if (system === 'cjs') return 'module.exports = globalThis.__anything;\n';
  const named = names.map((name) => `export { anything as ${name} };\n`);
  return `const anything = globalThis.__anything;\nexport default anything;\n${named.join('')}`;
}

describe.skipIf(!hasBinaries)('what codemods make of their cases', () => {
  const table = versions.flatMap((version) =>
    systems.flatMap((system) => nodes.map((node) => ({ version, system, node }))),
  );

  test.each(table)(
    'loads with $version, as $system, on Node $node',
    async ({ version, system, node }) => {
      const results = await load(version, system, node);
      const afters = Object.keys(results).filter((key) => key.endsWith('--after'));
      expect(afters.length).toBeGreaterThan(system === 'esm' ? 60 : 80);
      // Node 20 requires no ES modules: `kit` says so, and does not raise the version there.
      const isForeign = (error: string) =>
        version === 'pgvector-0.3.0' &&
        system === 'cjs' &&
        node === '20' &&
        error.startsWith('ERR_REQUIRE_ESM');
      // `require.resolve` looks for the package itself.
      const isOfStub = (error: string) => /^MODULE_NOT_FOUND .*'@langchain/.test(error);
      const broken = afters.filter((key) => {
        const error = results[key] ?? '';
        if (error === '' || isForeign(error) || isOfStub(error)) return false;
        // What is made for 0.3 is not for 0.2, as the codemod says; what ran there goes on running.
        if (version === 'pgvector-0.2.1' && since3.test(key)) return false;
        // What is left to a person may be broken before and after.
        const isWhole = !reports.get(key.replace(/--after$/, ''))?.includes(' manual: ');
        return (version === 'pgvector-0.3.0' && isWhole) || results[key.replace(/after$/, 'before')] === '';
      });
      expect(broken.map((key) => `${key}: ${results[key]}`)).toEqual([]);
    },
    300_000,
  );
});
