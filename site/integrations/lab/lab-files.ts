import { cpSync, createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ExpectedError } from '../../../lib/expected-error.ts';
import { type Collected, collectFiles } from './collect-files.ts';

const types: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};
const list = '/lab/files.json';

/** Puts what runs in the lab beside the pages; `lab/files.json` says what there is. */
export function labFiles(): AstroIntegration {
  let collected: Promise<Collected>;
  // While the pages are made. Who waits for it hears of a failure.
  const collect = () => {
    collected = collectFiles();
    collected.catch(() => undefined);
  };
  return {
    name: 'lab-files',
    hooks: {
      'astro:build:start': collect,
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const { files, sources } = await collected.catch(explain);
        for (const [path, source] of sources) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          cpSync(source, join(root, path));
        }
        writeFileSync(join(root, list), JSON.stringify(files));
      },
      'astro:server:setup': ({ server }) => {
        collect();
        server.middlewares.use('/lab', async (request, response, next) => {
          const path = `/lab${request.url?.replace(/\?.*/, '')}`;
          const { files, sources } = await collected.catch(explain);
          const source = sources.get(path);
          if (!source && path !== list) return next();
          response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
          if (source) createReadStream(source).pipe(response);
          else response.end(JSON.stringify(files));
        });
      },
    },
  };
}

/** In one sentence after the other, where the build shows a message alone. */
function explain(error: unknown): never {
  if (!(error instanceof ExpectedError)) throw error;
  const { what, why, todo } = error.explanation;
  throw new Error(['The packages of the lab could not be had.', what, why, todo].filter(Boolean).join(' '));
}
