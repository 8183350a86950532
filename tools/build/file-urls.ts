import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin, PluginContext } from 'rolldown';

const fileUrl = /new URL\(\s*(['"])(\.{1,2}(?:\/[^'"]*)?)\1,\s*import\.meta\.url,?\s*\)/g;
const lostInBundle = /\bimport\.meta\.(?:url|dirname|filename|resolve)\b/;
/** What the package carries at its root, beside `dist/`; `''` is the root itself. */
const keepsItsPlace = /^(?:|package\.json|(?:examples|recipes)(?:\/.*)?)$/;

/**
 * Sources name the files that they need as `new URL('./x', import.meta.url)`. In the bundle such a file is elsewhere: a
 * TypeScript file becomes an entry of its own (a worker), what the package carries keeps its place, the rest is copied.
 */
export function keepFileUrls(root: string): Plugin {
  return {
    name: 'keep-file-urls',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: 'import.meta.' },
      async handler(code, id) {
        if (lostInBundle.test(code.replaceAll(fileUrl, ''))) {
          this.error(`${id}: of import.meta, only new URL('./literal', import.meta.url) survives the bundle`);
        }
        let result = '';
        let end = 0;
        for (const match of code.matchAll(fileUrl)) {
          const target = new URL(match[2] ?? '', pathToFileURL(id));
          result += code.slice(end, match.index) + (await urlInBundle(this, root, target));
          end = match.index + match[0].length;
        }
        return { code: result + code.slice(end) };
      },
    },
  };
}

async function urlInBundle(context: PluginContext, root: string, target: URL): Promise<string> {
  const file = fileURLToPath(target);
  const path = relative(root, file).split(sep).join('/');
  if (keepsItsPlace.test(path)) {
    const directory = target.href.endsWith('/') && path !== '' ? '/' : '';
    return `new URL('../${path}${directory}', import.meta.url)`;
  }
  if (!existsSync(file)) context.error(`no such file: ${path}`);
  const reference = file.endsWith('.ts')
    ? context.emitFile({ type: 'chunk', id: file, name: basename(file, '.ts') })
    : context.emitFile({ type: 'asset', name: basename(file), source: await readFile(file) });
  return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
}
