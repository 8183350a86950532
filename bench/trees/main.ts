/**
 * `npm run bench:trees`: `kit doctor` beside `ruff check --select F821 --no-cache` on published packages and on very large files, one after
 * the other in the same run. Whole processes. `--rounds 3` repeats, `--only mlflow` picks, `--kit <program>` takes another kit.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Run } from '../measure.ts';
import { makePackage } from '../package.ts';
import { installPeers } from '../peers/install.ts';
import { plantLargeFiles } from './large-files.ts';
import { fetchWheel, packages } from './wheels.ts';

/** Seconds, times as long as ruff (whichever is more), and megabytes. */
const bar = { seconds: 3, times: 1.5, memory: 300 };

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = fileURLToPath(new URL('../measure.py', import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    kit: { type: 'string' },
  },
});
const cache = join(root, '.cache/trees');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'kit-bench-'));
try {
  const program = values.kit ?? makePackage(root, scratch).program;
  const ruff = join(installPeers(join(root, '.cache/peers')), 'ruff');
  const isWanted = (name: string) => values.only === undefined || name.includes(values.only);
  const trees = [
    ...packages.filter(isWanted).map((name) => fetchWheel(name, cache)),
    ...plantLargeFiles(cache).filter(({ name }) => isWanted(name)),
  ];
  const core = cpus();
  process.stdout.write(
    `${core.length} cores, ${core[0]?.model.trim()}, Node ${process.versions.node}\n\n` +
      '| tree | kit s | ruff s | ratio | kit cpu s | ruff cpu s | kit peak MB | bar |\n' +
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n',
  );
  for (const { name, folder } of trees) {
    const kit: Run[] = [];
    const other: Run[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      kit.push(run(folder, [process.execPath, program, 'doctor', '.', '--no-config', '--format', 'json']));
      other.push(run(folder, [ruff, 'check', '--select', 'F821', '--no-cache', '--isolated', '.']));
    }
    process.stdout.write(`${rowOf(name, best(kit), best(other))}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function run(cwd: string, command: readonly string[]): Run {
  const files = [join(scratch, 'stdout'), join(scratch, 'stderr')];
  const report = execFileSync('python3', [script, ...files, ...command], { cwd, encoding: 'utf8' });
  return JSON.parse(report) as Run;
}

/** The least of each: what else the machine does only ever adds. */
function best(runs: readonly Run[]): Run {
  const least = (of: (one: Run) => number) => Math.min(...runs.map(of));
  return {
    wall: least((one) => one.wall) / 1000,
    cpu: least((one) => one.cpu) / 1000,
    memory: least((one) => one.memory) / 2 ** 20,
  };
}

function rowOf(name: string, kit: Run, other: Run): string {
  const isHeld = kit.wall <= Math.max(bar.seconds, bar.times * other.wall) && kit.memory < bar.memory;
  const seconds = (value: number) => value.toFixed(2);
  const cells = [
    name,
    seconds(kit.wall),
    seconds(other.wall),
    `${(kit.wall / other.wall).toFixed(1)}×`,
    seconds(kit.cpu),
    seconds(other.cpu),
    kit.memory.toFixed(0),
    isHeld ? 'held' : 'missed',
  ];
  return `| ${cells.join(' | ')} |`;
}
