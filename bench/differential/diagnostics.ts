import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ours = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** What TypeScript, the project's own where it has one, says of its projects: `file: TS1234: message`, without the place. */
export function diagnostics(root: string, configurations: readonly string[]): string[] {
  return configurations.flatMap((configuration) => {
    const folder = dirname(join(root, configuration));
    const argv = [typescriptOf(folder, root), '--noEmit', '--pretty', 'false', '--incremental', 'false'];
    const run = spawnSync(process.execPath, ['--max-old-space-size=6000', ...argv, '-p', 'tsconfig.json'], {
      cwd: folder,
      timeout: 600_000,
      maxBuffer: 1 << 28,
    });
    if (run.signal !== null) throw new Error(`tsc was ended by ${run.signal} in ${folder}`);
    const lines = run.stdout.toString().split('\n');
    const found = lines.filter((line) => /error TS\d+:/.test(line));
    if (run.status !== 0 && found.length === 0) throw new Error(`tsc failed in ${folder}: ${run.stderr}`);
    return found.map((line) => line.replace(/\(\d+,\d+\): error/, ':'));
  });
}

function typescriptOf(folder: string, root: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const tsc = join(at, 'node_modules/typescript/bin/tsc');
    if (existsSync(tsc)) return tsc;
    if (at === root || at === dirname(at)) return ours;
  }
}

/** What there is more of than before. */
export function grown(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
