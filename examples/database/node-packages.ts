import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../../lib/expected-error.ts';
import { packageRoot } from '../../lib/package-root.ts';
import { type Progress, silent } from '../../lib/progress.ts';
import { cacheFolder } from './cache-folder.ts';
import { hasPackages, installPackages, markOfPackages } from './install-packages.ts';

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

const sets = join(packageRoot(), 'examples', 'node');

/**
 * A locked set of npm packages, a folder of `examples/node/`, installed on first use without running any of their scripts.
 * @throws ExpectedError for a Node that is too old for it, a missing npm, an unusable cache folder, no network.
 */
export async function nodePackages(set: string, options: NodePackagesOptions = {}): Promise<NodePackages> {
  const source = join(sets, set);
  refuseOldNode(set, manifestOf(set).engines.node);
  const lock = readFileSync(join(source, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `node-${set}-${hash}`);
  if (!hasPackages(folder)) {
    const install = () => installPackages({ folder, source, signal: options.signal });
    await (options.progress ?? silent).during(`Installing the npm packages of ${set}, once`, install);
  }
  const versions = JSON.parse(readFileSync(join(folder, markOfPackages), 'utf8')) as Record<string, string>;
  return { folder, versions };
}

function manifestOf(set: string): { engines: { node: string } } {
  const file = join(sets, set, 'package.json');
  if (!existsSync(file)) {
    throw new ExpectedError({
      what: `There is no set of npm packages called ${set}.`,
      why: `There are: ${readdirSync(sets).join(', ')}.`,
      todo: 'Name one of them in example.yaml, or add it to examples/node/.',
    });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param range `>=22.18` */
function refuseOldNode(set: string, range: string): void {
  const [major = 0, minor = 0] = range.replace('>=', '').split('.').map(Number);
  const [ours = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
  if (ours > major || (ours === major && ourMinor >= minor)) return;
  throw new ExpectedError({
    what: `The npm packages of ${set} need Node ${major}.${minor} or later, and this is ${process.versions.node}.`,
    todo: 'Run the kit with a newer Node.',
  });
}
