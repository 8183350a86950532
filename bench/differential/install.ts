import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds. */
const timeout = 300_000;

const npm = ['npm', 'install', '--no-audit', '--no-fund', '--legacy-peer-deps', '--prefer-offline'];
const pnpm = ['npx', '--yes', 'pnpm@9', 'install', '--no-frozen-lockfile', '--prefer-offline'];

/** What npm, or pnpm where only that can, says is wrong, in a line; undefined when the packages are there. `again`: the manifest has changed. */
export function install(folder: string, again = false): string | undefined {
  if (!again && existsSync(join(folder, 'node_modules'))) return undefined;
  const manifest = join(folder, 'package.json');
  const own = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  const isPnpm = existsSync(join(folder, 'pnpm-workspace.yaml')) || /"(?:workspace|catalog):/.test(own);
  const [program = '', ...args] = isPnpm ? pnpm : npm;
  const options = { cwd: folder, timeout, maxBuffer: 1 << 26, env: { ...process.env, CI: '1' } };
  const run = spawnSync(program, [...args, '--ignore-scripts'], options);
  if (run.status === 0) return undefined;
  const lines = `${run.stderr}\n${run.stdout}`.split('\n');
  const said = lines.find((line) => /npm (?:ERR!|error) (?!code)|ERR_PNPM/.test(line));
  return (
    said?.trim().slice(0, 120) ?? (run.signal === null ? 'for no reason that it gives' : 'it took too long')
  );
}
