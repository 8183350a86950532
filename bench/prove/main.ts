/**
 * `node bench/prove/main.ts FOLDER…`: a row a history of `kit prove` on checkouts that you have, for the table in README.md beside this.
 * It executes their revisions, within the walls that SECURITY.md tells of.
 */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProveReport, Run } from '../../prove/prove.ts';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

console.log(
  '| repository | history | revisions | up | down | again | after the repair | seconds | stopped by |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const folder of process.argv.slice(2)) {
  const started = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'prove', folder, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const repository = basename(folder).replace('+', '/');
  if (!stdout) {
    const error = stderr.split('\n').find((line) => line.startsWith('error:'));
    console.log(`| ${repository} | | | | | | | ${seconds} | ${error ?? 'no report'} |`);
    continue;
  }
  for (const { history, before, after } of (JSON.parse(stdout) as ProveReport).proofs) {
    const steps = ['up', 'down', 'again'].map((name) => wordOf(before, name)).join(' | ');
    const repaired = after ? (after.proven ? 'proven' : 'not proven') : 'nothing to repair';
    console.log(
      `| ${repository} | ${history} | ${before.revisions} | ${steps} | ${repaired} | ${seconds} | ${stopOf(before)} |`,
    );
  }
}

function wordOf({ steps }: Run, name: string): string {
  const step = steps.find((one) => one.step === name);
  return step === undefined ? '–' : step.ok ? 'yes' : 'no';
}

function stopOf({ steps, doubts }: Run): string {
  const error = steps.find(({ ok }) => !ok)?.error;
  const text = error ? `${error.type}: ${error.message.split('\n')[0]}` : doubts.join('; ');
  return text.slice(0, 100).replaceAll('|', '\\|');
}
