import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '20.20.2';
const cache = fileURLToPath(new URL('../../.cache/node', import.meta.url));

/** A Node 20, the oldest that the package promises to run on: the machine's own when npm runs on one, else one from npm. */
export function oldestNode(): string {
  const host = process.env.npm_node_execpath;
  if (host && nodeVersion(host).startsWith('v20.')) return host;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const node = join(cache, version, 'node_modules', name, file);
  if (!existsSync(node)) {
    const prefix = ['--prefix', join(cache, version)];
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', ...prefix, `${name}@${version}`]);
  }
  return node;
}

function nodeVersion(node: string): string {
  return execFileSync(node, ['--version'], { encoding: 'utf8' });
}

/** The folder of npm's own programs, for which no `npx` on the PATH is needed. */
export function npmFolder(): string {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('run the tests through npm: npm test');
  return dirname(npm);
}
