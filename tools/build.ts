/**
 * `npm run build`: makes `dist/`, the program that the published package runs on Node 20 and later.
 * Everything is bundled, so that a cold `npx` fetches one tarball; what is imported lazily stays in chunks of its own.
 */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, rolldown } from 'rolldown';
import { keepFileUrls } from './build/file-urls.ts';
import { leanJscodeshift } from './build/lean-jscodeshift.ts';
import { thirdPartyLicenses } from './build/licenses.ts';
import { recipesAsData } from './build/recipes-as-data.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const bundle = await rolldown({
  cwd: root,
  input: { kit: 'tools/build/bin.ts' },
  platform: 'node',
  // Optional parts of `pg`: a native driver and Cloudflare's sockets. It does without them.
  external: ['pg-native', 'pg-cloudflare'],
  // web-tree-sitter's Emscripten glue has an `eval` for grammars with inline JavaScript; ours has none.
  checks: { eval: false },
  plugins: [recipesAsData, keepFileUrls(root), leanJscodeshift],
  transform: { target: 'node20' },
});

const { output } = await bundle.write({
  dir: dist,
  cleanDir: true,
  format: 'esm',
  minify: true,
  entryFileNames: '[name].js',
  // Flat, so that `../examples/` means the same from every chunk.
  chunkFileNames: '[name]-[hash].js',
  assetFileNames: '[name][extname]',
  codeSplitting: {
    // Every file costs a start some 0.7 ms: what a command always loads, with all that it imports, is one.
    groups: [
      {
        name: 'program',
        test: /[\\/](?:cli[\\/](?:program|explain-error)|lib[\\/]address)\.ts$/,
        priority: 3,
      },
      { name: 'codemod', test: /[\\/]cli[\\/](?:commands[\\/]codemod|run-on-files)\.ts$/, priority: 2 },
      { name: 'python', test: /[\\/]codemods[\\/](?:alembic|pgvector|python|schema)[\\/]/, priority: 1 },
    ],
  },
});
await bundle.close();

const chunks = output.filter((part): part is OutputChunk => part.type === 'chunk');
const bundled = [...new Set(chunks.flatMap((chunk) => chunk.moduleIds))];
await writeFile(join(dist, 'THIRD-PARTY-LICENSES.txt'), await thirdPartyLicenses(root, bundled));

await chmod(join(dist, 'kit.js'), 0o755);
