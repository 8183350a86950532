import { cpSync, createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ExpectedError } from '../../../lib/expected-error.ts';
import type { LabFiles } from '../../src/lab/lab-files.ts';
import { fetchWheels, wheelsIn } from './fetch-wheels.ts';

/** Of Pyodide's package, what a browser asks for. */
const runtime = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
];
const types: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/**
 * Puts what runs in the lab beside the pages: Python from Pyodide's package, and the locked wheels. Their names carry
 * versions, so that a cache never mixes two; `lab/files.json` says what there is.
 */
export function labFiles(): AstroIntegration {
  const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  const { version } = JSON.parse(readFileSync(join(pyodide, 'package.json'), 'utf8'));
  const python = `lab/pyodide-${version}`;
  let wheels: Promise<string>;

  /** Addresses, and where on this machine each file is. */
  async function places(): Promise<{ files: LabFiles; sources: Map<string, string> }> {
    const folder = await wheels.catch((error) => {
      throw error instanceof ExpectedError ? inOneSentence(error) : error;
    });
    const names = wheelsIn(folder);
    const sources = new Map([
      ...runtime.map((name) => [`${python}/${name}`, join(pyodide, name)] as const),
      ...names.map((name) => [`lab/wheels/${name}`, join(folder, name)] as const),
    ]);
    return { files: { python: `/${python}/`, wheels: names.map((name) => `/lab/wheels/${name}`) }, sources };
  }

  return {
    name: 'lab-files',
    hooks: {
      // While the pages are made.
      'astro:build:start': () => {
        wheels = fetchWheels();
        wheels.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const { files, sources } = await places();
        for (const [path, source] of sources) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          cpSync(source, join(root, path));
        }
        writeFileSync(join(root, 'lab/files.json'), JSON.stringify(files));
      },
      'astro:server:setup': ({ server }) => {
        wheels = fetchWheels();
        wheels.catch(() => undefined);
        server.middlewares.use(async (request, response, next) => {
          const path = (request.url ?? '').slice(1).replace(/\?.*/, '');
          if (!/^lab\/(?:files\.json$|pyodide-|wheels\/)/.test(path)) return next();
          const { files, sources } = await places();
          response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
          const source = sources.get(path);
          if (source && existsSync(source)) createReadStream(source).pipe(response);
          else response.end(JSON.stringify(files));
        });
      },
    },
  };
}

function inOneSentence({ explanation: { what, why = '', todo } }: ExpectedError): Error {
  return new Error(['The packages of the lab are not there.', what, why, todo].filter(Boolean).join(' '));
}
