import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { type Progress, silent } from '../../lib/progress.ts';
import { runProcess } from '../../lib/run-process.ts';
import { cacheFolder } from './cache-folder.ts';
import { makeFolder } from './make-folder.ts';
import { npmFailure, npmMissing } from './npm-failure.ts';

export interface NodePackages {
  /** Its `node_modules` holds what was locked. */
  folder: string;
  /** Of the packages that the set names: `{ pg: '8.23.1', pgvector: '0.3.0' }` */
  versions: Record<string, string>;
}

export interface NodePackagesOptions {
  progress?: Progress | undefined;
  signal?: AbortSignal | undefined;
}

/** In milliseconds; for a slow line. */
const timeLimit = 15 * 60_000;
const manifests = ['package.json', 'package-lock.json'];
/** Written last: says that the folder is whole. */
const mark = 'versions.json';

/**
 * A locked set of npm packages, a folder of `examples/node/`, installed on first use without running any of their scripts.
 * @throws ExpectedError for a missing npm, an unusable cache folder, no network.
 */
export async function nodePackages(set: string, options: NodePackagesOptions = {}): Promise<NodePackages> {
  const source = join(packageRoot(), 'examples', 'node', set);
  const hash = createHash('sha256');
  for (const file of manifests) hash.update(readFileSync(join(source, file)));
  const folder = join(cacheFolder(), `node-${set}-${hash.digest('hex').slice(0, 12)}`);
  if (!isReady(folder)) {
    const install = () =>
      makeFolder(folder, isReady, (making) => fill(making, source, options.signal), options.signal);
    await (options.progress ?? silent).during(`Installing the npm packages of ${set}, once`, install);
  }
  return { folder, versions: readJson(join(folder, mark)) as Record<string, string> };
}

function isReady(folder: string): boolean {
  return existsSync(join(folder, mark));
}

async function fill(making: string, source: string, signal: AbortSignal | undefined): Promise<void> {
  for (const file of readdirSync(source)) copyFileSync(join(source, file), join(making, file));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--prefer-offline'];
  const options = { cwd: making, env: cleanEnvironment(), signal, timeLimit };
  const install = await runProcess([npm, 'ci', ...flags], options).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? npmMissing() : error;
  });
  if (install.exit !== 0) throw npmFailure(install);
  writeFileSync(join(making, mark), JSON.stringify(versionsIn(making)));
}

function versionsIn(folder: string): Record<string, string> {
  const { dependencies } = readJson(join(folder, 'package.json')) as { dependencies: Record<string, string> };
  const entries = Object.keys(dependencies).map((name) => {
    const { version } = readJson(join(folder, 'node_modules', name, 'package.json')) as { version: string };
    return [name, version];
  });
  return Object.fromEntries(entries);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The person's settings for npm's network stay; those of the `npm` or `npx` that runs the kit do not. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const isOfThisRun =
    /^npm_(?:package_|lifecycle_|command$|config_(?:prefix|global|workspace|omit|include)|execpath$|node_execpath$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfThisRun.test(name)));
}
