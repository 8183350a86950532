import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from '../../../lib/run-process.ts';
import type { LabFiles } from '../../src/lab/lab-files.ts';
import { fetchWheels } from './fetch-wheels.ts';
import { inCache } from './in-cache.ts';

/** Of Pyodide's package, what a browser asks for. */
const runtime = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
];
const requirements = pathOf('./requirements.txt');
const script = pathOf('./prepare.ts');
/** What the prepared files are made of and by, besides packages of npm. */
const makers = [
  requirements,
  script,
  ...['./compile_imported.py', '../../src/lab/run_command.py', '../../src/lab/tab_server.py'].map(pathOf),
];
const packages = ['pyodide', '@electric-sql/pglite', '@electric-sql/pglite-pgvector'];

export interface Collected {
  files: LabFiles;
  /** Where on this machine each is, by its path on the site. */
  sources: Map<string, string>;
}

/**
 * What runs in the lab: Python from Pyodide's package, the locked wheels, and what is prepared from them, made on first use.
 * Their names carry versions, so that a cache of a browser never mixes two.
 * @throws ExpectedError where the wheels can't be fetched.
 */
export async function collectFiles(): Promise<Collected> {
  const wheels = await inCache(`lab-wheels-${hashOf([requirements])}`, (making) =>
    fetchWheels(requirements, making),
  );
  const hash = hashOf([...makers, ...packages.map((name) => manifestOf(name))]);
  const prepared = await inCache(`lab-prepared-${hash}`, (making) => prepare(wheels, making));
  const pyodide = dirname(manifestOf('pyodide'));
  const { version } = JSON.parse(readFileSync(manifestOf('pyodide'), 'utf8'));
  const python = `/lab/pyodide-${version}/`;
  const wheelNames = readdirSync(wheels).sort();
  const files: LabFiles = {
    python,
    wheels: wheelNames.map((name) => `/lab/wheels/${name}`),
    bytecode: `/lab/${hash}/bytecode.zip`,
    database: `/lab/${hash}/database.tar.gz`,
  };
  const sources = new Map([
    ...runtime.map((name) => [`${python}${name}`, join(pyodide, name)] as const),
    ...wheelNames.map((name) => [`/lab/wheels/${name}`, join(wheels, name)] as const),
    [files.bytecode, join(prepared, 'bytecode.zip')],
    [files.database, join(prepared, 'database.tar.gz')],
  ]);
  return { files, sources };
}

async function prepare(wheels: string, folder: string): Promise<void> {
  const run = await runProcess([process.execPath, script, wheels, folder], { timeLimit: 5 * 60_000 });
  if (run.exit !== 0) throw new Error(`the files of the lab could not be prepared:\n${run.stderr}`);
}

function hashOf(paths: readonly string[]): string {
  const digest = createHash('sha256');
  for (const path of paths) digest.update(readFileSync(path));
  return digest.digest('hex').slice(0, 12);
}

/** Of a package, its `package.json`, which not every package lets be asked for by name. */
function manifestOf(name: string): string {
  const entry = createRequire(import.meta.url)
    .resolve(name)
    .replaceAll('\\', '/');
  const end = entry.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length;
  return join(entry.slice(0, end), 'package.json');
}

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
