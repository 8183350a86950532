import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { npmFolder } from './oldest-node.ts';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder on a machine that has one Node and a shell, and neither Python nor git nor a network. */
export class Sandbox {
  readonly home: string;
  readonly #node: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(home: string, node: string) {
    this.home = home;
    this.#node = node;
    const bin = join(home, '..', 'bin');
    mkdirSync(home, { recursive: true });
    mkdirSync(bin, { recursive: true });
    symlinkSync(node, join(bin, 'node'));
    symlinkSync('/bin/sh', join(bin, 'sh'));
    this.#env = {
      PATH: bin,
      HOME: home,
      npm_config_cache: join(home, '..', 'cache'),
      npm_config_update_notifier: 'false',
      // Where no network namespace can be made, at least npm is sent to a port that nobody listens on.
      npm_config_registry: 'http://127.0.0.1:9/',
    };
  }

  install(tarball: string): void {
    const args = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball];
    execFileSync(this.#node, [join(npmFolder(), 'npm-cli.js'), ...args], {
      cwd: this.home,
      env: this.#env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  node(...args: string[]): Outcome {
    const run = spawnSync(this.#node, args, { cwd: this.home, env: this.#env, encoding: 'utf8' });
    return { code: run.status, stdout: run.stdout, stderr: run.stderr };
  }

  npx(...args: string[]): Outcome {
    const [file, ...rest] = [...offline(), this.#node, join(npmFolder(), 'npx-cli.js'), ...args];
    const run = spawnSync(file ?? '', rest, { cwd: this.home, env: this.#env, encoding: 'utf8' });
    return { code: run.status, stdout: run.stdout, stderr: withoutNpm(run.stderr) };
  }
}

/** npm itself wants a newer Node than the kit, and says so. */
function withoutNpm(stderr: string): string {
  return stderr.replace(/^npm warn cli npm v\S+ does not support Node\.js .*\n/m, '');
}

/** The beginning of a command that runs the rest of it without a network, where the system lets us. */
function offline(): string[] {
  const ways = [
    ['/usr/bin/unshare', '--net'],
    ['/usr/bin/unshare', '--map-root-user', '--net'],
  ];
  return ways.find(([file = '', ...args]) => spawnSync(file, [...args, '/bin/true']).status === 0) ?? [];
}
