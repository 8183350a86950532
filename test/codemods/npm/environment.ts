import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../../examples/database/cache-folder.ts';
import { makeFolder } from '../../../examples/database/make-folder.ts';
import { npmFailure } from '../../../examples/database/npm-failure.ts';
import { runProcess } from '../../../lib/run-process.ts';

/** Workspaces, each with a version of pgvector of its own; what both share is above them. */
export type PgvectorNode = 'pgvector-0.2.1' | 'pgvector-0.3.0';

const workspaces: readonly PgvectorNode[] = ['pgvector-0.2.1', 'pgvector-0.3.0'];
const manifests = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  ...workspaces.map((one) => `${one}/package.json`),
];

/** The folder where the locked packages are installed; made on first use, in the cache folder of the examples. */
export async function npmPackages(): Promise<string> {
  const folder = join(cacheFolder(), `npm-packages-2-${digest()}`);
  await makeFolder(folder, existsSync, install, undefined);
  return folder;
}

async function install(making: string): Promise<void> {
  for (const workspace of workspaces) mkdirSync(join(making, workspace));
  for (const file of manifests) copyFileSync(here(file), join(making, file));
  const command = ['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const installed = await runProcess(command, { cwd: making, timeLimit: 300_000 });
  if (installed.exit !== 0) throw npmFailure(installed);
  // npm puts one of the two where both see it, and TypeScript looks on there for what the nearer one lacks.
  const [hoisted = ''] = workspaces;
  mkdirSync(join(making, hoisted, 'node_modules'));
  renameSync(join(making, 'node_modules/pgvector'), join(making, hoisted, 'node_modules/pgvector'));
}

function digest(): string {
  const hash = createHash('sha256');
  for (const file of manifests) hash.update(readFileSync(here(file)));
  return hash.digest('hex').slice(0, 12);
}

function here(file: string): string {
  return fileURLToPath(new URL(`packages/${file}`, import.meta.url));
}
