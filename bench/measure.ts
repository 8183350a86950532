import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from './rows.ts';

export interface Run {
  /** Milliseconds of the whole process. */
  wall: number;
  /** Milliseconds of all cores: steadier than `wall` on a busy machine. */
  cpu: number;
  /** Peak bytes resident, of the largest process of the tool. */
  memory: number;
}

const script = fileURLToPath(new URL('measure.py', import.meta.url));

/** Runs a row once. A row that does not find what is there has no time at all: it throws. */
export function measure(row: Row, scratch: string): Run {
  const output = join(scratch, 'stdout');
  const errors = join(scratch, 'stderr');
  const report = execFileSync('python3', [script, output, errors, ...row.command], {
    cwd: row.cwd,
    env: { ...process.env, ...row.env },
    encoding: 'utf8',
  });
  const { exit, ...run } = JSON.parse(report) as Run & { exit: number };
  const found = row.found?.(readFileSync(output, 'utf8')) ?? 0;
  row.after?.();
  if (exit !== row.exit || found !== (row.expected ?? 0)) {
    throw new Error(
      `${row.name}: exit code ${exit} (${row.exit} expected), ${found} files found (${row.expected ?? 0} expected)\n` +
        readFileSync(errors, 'utf8').slice(-2000),
    );
  }
  return run;
}
