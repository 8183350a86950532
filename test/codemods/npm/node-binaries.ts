import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../../examples/database/cache-folder.ts';
import { makeFolder } from '../../../examples/database/make-folder.ts';
import { npmFailure } from '../../../examples/database/npm-failure.ts';
import { runProcess } from '../../../lib/run-process.ts';

export const nodes = ['20', '22', '24'] as const;
export type NodeVersion = (typeof nodes)[number];

/** npm has builds of Node.js for one platform each. */
export const hasBinaries = process.platform === 'linux' && process.arch === 'x64';

/** Paths of the programs; fetched on first use into the cache folder of the examples. */
export async function nodeBinaries(): Promise<Record<NodeVersion, string>> {
  const digest = createHash('sha256')
    .update(readFileSync(here('package-lock.json')))
    .digest('hex');
  const folder = join(cacheFolder(), `nodes-${digest.slice(0, 12)}`);
  await makeFolder(folder, existsSync, install, undefined);
  const program = (version: NodeVersion) => join(folder, `node_modules/node-${version}/bin/node`);
  return { '20': program('20'), '22': program('22'), '24': program('24') };
}

async function install(making: string): Promise<void> {
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(here(file), join(making, file));
  const command = ['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const installed = await runProcess(command, { cwd: making, timeLimit: 300_000 });
  if (installed.exit !== 0) throw npmFailure(installed);
}

function here(file: string): string {
  return fileURLToPath(new URL(`nodes/${file}`, import.meta.url));
}
