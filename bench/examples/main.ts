/**
 * `npm run bench:examples`: how long each example takes by itself, and all of them in one run. Whole processes, server and all,
 * as `kit examples run` is typed; a first run of everything, which may have to install, is not counted. Needs python3.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findExamples } from '../../examples/runner/find-examples.ts';
import { measure } from '../measure.ts';
import { count } from '../options.ts';
import type { Row } from '../rows.ts';
import { runAll } from '../run-all.ts';
import { median, type Results } from '../table.ts';

const kit = fileURLToPath(new URL('../../tools/dev/kit.mjs', import.meta.url));
/** Seconds: what the examples promise on two cores. Printed, never asserted. */
const bars = { one: 5, all: 480 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
const rounds = count('--rounds', values.rounds);
const chosen = findExamples(positionals).map(({ id }) => id);
const scratch = mkdtempSync(join(tmpdir(), 'kit-bench-'));
try {
  const all = rowOf('all in one run', chosen);
  process.stderr.write('once, to warm up\n');
  measure(all, scratch);
  const rows = chosen.map((id) => rowOf(id, [id]));
  process.stdout.write(`${report(runAll([...rows, all], { rounds, scratch, warmUp: false }), all)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function rowOf(name: string, ids: string[]): Row {
  const command = [process.execPath, kit, 'examples', 'run', ...ids, '--quiet'];
  return { id: name, name, cwd: scratch, command, exit: 0 };
}

/** A Markdown table, the slowest first, and below it the run of all. */
function report(results: Results, all: Row): string {
  const medians = [...results].map(([row, runs]) => ({ row, seconds: median(runs) / 1000 }));
  const single = medians.filter(({ row }) => row !== all).sort((a, b) => b.seconds - a.seconds);
  const sum = single.reduce((total, { seconds }) => total + seconds, 0);
  const together = medians.find(({ row }) => row === all)?.seconds ?? Number.NaN;
  // Some of them say nothing of all.
  const verdict = positionals.length > 0 ? '' : `, ${held(together, bars.all)} (bar: ${bars.all} s)`;
  const lines = single.map(
    ({ row, seconds }) => `| ${row.name} | ${seconds.toFixed(1)} | ${held(seconds, bars.one)} |`,
  );
  return [
    `Median of ${rounds} runs, ${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}.`,
    '',
    `| example | seconds | bar: ${bars.one} s |`,
    '| --- | ---: | --- |',
    ...lines,
    '',
    `One after the other ${sum.toFixed(1)} s; in one run ${together.toFixed(1)} s${verdict}.`,
  ].join('\n');
}

function held(seconds: number, bar: number): string {
  return seconds <= bar ? 'pass' : 'miss';
}
