import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '20.0.0';
const cache = fileURLToPath(new URL('../../.cache/node', import.meta.url));

/** The oldest Node that the package promises to run on, from npm. */
export function oldestNode(): string {
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

/** The folder of npm's own programs, for which no `npx` on the PATH is needed. */
export function npmFolder(): string {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('run the tests through npm: npm test');
  return dirname(npm);
}
