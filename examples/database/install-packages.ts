import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from '../../lib/run-process.ts';
import { isWhole } from './contents.ts';
import { makeFolder } from './make-folder.ts';
import { npmFailure, npmMissing } from './npm-failure.ts';

export interface PackagesInstallation {
  /** Where the finished `node_modules` shall stand. */
  folder: string;
  /** A folder with `package.json` and its lock. */
  source: string;
  signal: AbortSignal | undefined;
}

/** Written last: a folder that has it is whole. Holds the versions of the packages that the set names. */
export const markOfPackages = 'versions.json';

/** In milliseconds; for a slow line. */
const timeLimit = 15 * 60_000;

export async function installPackages({ folder, source, signal }: PackagesInstallation): Promise<void> {
  await makeFolder(folder, hasPackages, (making) => fill(making, source, signal), signal);
}

export function hasPackages(folder: string): boolean {
  return existsSync(join(folder, markOfPackages)) && isWhole(folder);
}

// The sets are locked without peers, of which ORMs want one for every database.
const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--prefer-offline'];

async function fill(making: string, source: string, signal: AbortSignal | undefined): Promise<void> {
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(source, file), join(making, file));
  const options = { cwd: making, env: cleanEnvironment(), signal, timeLimit };
  const install = await runProcess([...npm(), 'ci', ...flags], options).catch((error) => {
    throw error.code === 'ENOENT' ? npmMissing() : error;
  });
  if (install.exit !== 0) throw npmFailure(install);
  writeFileSync(join(making, markOfPackages), JSON.stringify(versionsIn(making)));
}

/** On Windows npm is a batch file, which only the shell starts. */
function npm(): string[] {
  return process.platform === 'win32' ? ['cmd', '/d', '/s', '/c', 'npm'] : ['npm'];
}

function versionsIn(folder: string): Record<string, string> {
  const { dependencies } = readManifest<{ dependencies: Record<string, string> }>(folder);
  const entries = Object.keys(dependencies).map((name) => {
    const { version } = readManifest<{ version: string }>(join(folder, 'node_modules', name));
    return [name, version];
  });
  return Object.fromEntries(entries);
}

function readManifest<T>(folder: string): T {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as T;
}

/** The person's settings for npm's network stay; those of the `npm` or `npx` that runs the kit do not. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const isOfThisRun =
    /^npm_(?:package_|lifecycle_|command$|config_(?:prefix|global|workspace|omit|include)|execpath$|node_execpath$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfThisRun.test(name)));
}
