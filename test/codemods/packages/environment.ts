import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../../examples/database/cache-folder.ts';
import { interpreter, isReady } from '../../../examples/database/environment-layout.ts';
import { findPython } from '../../../examples/database/find-python.ts';
import { withLock } from '../../../examples/database/folder-lock.ts';
import { installEnvironment } from '../../../examples/database/install-environment.ts';
import { runProcess } from '../../../lib/run-process.ts';

/** The interpreter that sees the packages of `requirements.txt`; made on first use, in the cache folder of the examples. */
export async function packagesPython(): Promise<string> {
  const requirements = lockFile('requirements.txt');
  const python = findPython();
  const folder = join(cacheFolder(), `packages-${python.version}-${digest(requirements)}`);
  if (!isReady(folder)) await installEnvironment({ python, folder, requirements, signal: undefined });
  return interpreter(folder);
}

/** The versions of pgvector that have a lock here. */
export type PgvectorVersion = '0.3.6' | '0.4.2' | '0.5.1';

/** A folder with that version of pgvector alone, for PYTHONPATH. */
export function pgvectorFolder(version: PgvectorVersion, python: string): Promise<string> {
  return folderOf(`pgvector-${version}`, python);
}

/** The program ruff, which judges what codemods write. */
export async function ruff(python: string): Promise<string> {
  return join(await folderOf('ruff', python), 'bin', process.platform === 'win32' ? 'ruff.exe' : 'ruff');
}

/** A folder with what the lock of this name lists. */
async function folderOf(name: string, python: string): Promise<string> {
  const requirements = lockFile(`${name}.txt`);
  const folder = join(cacheFolder(), `${name}-${digest(requirements)}`);
  await withLock(`${folder}.lock`, undefined, async () => {
    if (!existsSync(folder)) await installInto(folder, requirements, python);
  });
  return folder;
}

async function installInto(folder: string, requirements: string, python: string): Promise<void> {
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  const pip = [python, '-m', 'pip', 'install', '--quiet', '--no-input', '--no-deps', '--require-hashes'];
  const { exit, stderr } = await runProcess([...pip, '--target', making, '--requirement', requirements], {
    timeLimit: 300_000,
  });
  if (exit !== 0) throw new Error(stderr);
  renameSync(making, folder);
}

function lockFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}
