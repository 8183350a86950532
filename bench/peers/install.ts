import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** All of them ship their program inside the wheel: nothing is compiled and nothing else is downloaded. */
export const versions = {
  ripgrep: '14.1.0',
  ruff: '0.17.6',
  'ast-grep-cli': '0.51.1',
  libcst: '1.9.0',
} as const;

/** Puts the peers into an environment below `cache` once, and returns the folder of their programs. */
export function installPeers(cache: string): string {
  const pins = Object.entries(versions).map(([name, version]) => `${name}==${version}`);
  const home = join(cache, pins.join('-'));
  const bin = join(home, process.platform === 'win32' ? 'Scripts' : 'bin');
  if (existsSync(join(bin, 'ruff'))) return bin;
  mkdirSync(cache, { recursive: true });
  process.stderr.write(`installing ${pins.join(', ')}\n`);
  execFileSync('python3', ['-m', 'venv', home]);
  execFileSync(join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--only-binary', ':all:', ...pins]);
  return bin;
}
