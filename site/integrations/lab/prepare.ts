import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { loadPyodide } from 'pyodide';

/**
 * `node prepare.ts <folder of wheels> <folder>`: does once what the reader's tab would do at each start. A process of its own:
 * beside the build, on another core.
 * - `bytecode.zip`: what Python makes of the packages' sources (2 s)
 * - `database.tar.gz`: a cluster as initdb leaves it, with no extension and no table (2 s)
 */
const [wheels = '', folder = ''] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bytecode.zip'), await bytecode());
writeFileSync(join(folder, 'database.tar.gz'), await freshCluster());
process.exit();

async function bytecode(): Promise<Uint8Array> {
  const python = await loadPyodide();
  const packages = '/lib/python3.14/site-packages';
  for (const name of readdirSync(wheels)) {
    python.unpackArchive(new Uint8Array(readFileSync(join(wheels, name))), 'wheel', { extractDir: packages });
  }
  python.registerJsModule('tab', { print: (text: string) => process.stderr.write(text) });
  for (const name of ['run_command.py', 'tab_server.py']) {
    python.FS.writeFile(`${packages}/${name}`, textOf(`../../src/lab/${name}`));
  }
  return python.runPython(textOf('./compile_imported.py')).toJs();
}

async function freshCluster(): Promise<Uint8Array> {
  const database = await PGlite.create({ extensions: { vector } });
  const dump = await database.dumpDataDir('gzip');
  return new Uint8Array(await dump.arrayBuffer());
}

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
