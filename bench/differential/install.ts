import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds. */
const timeout = 300_000;

/** What npm says is wrong, in a line; undefined when the packages are there. `again`: the manifest has changed. */
export function install(folder: string, again = false): string | undefined {
  if (!again && existsSync(join(folder, 'node_modules'))) return undefined;
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--prefer-offline'];
  const run = spawnSync('npm', ['install', ...flags], { cwd: folder, timeout, maxBuffer: 1 << 26 });
  if (run.status === 0) return undefined;
  const lines = run.stderr.toString().split('\n');
  return (
    lines.find((line) => /^npm (?:ERR!|error) (?!code)/.test(line))?.slice(0, 120) ?? 'npm took too long'
  );
}
