import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds, for a server that is told to end at once. */
const patience = 5000;

/**
 * Ends the PostgreSQL server whose data is in this room: its supervisor was killed before it could. Only a process that was
 * started on these data is ended: its number may be another's by now.
 */
export function endServerOf(room: string): void {
  const data = join(room, 'data');
  const pid = postmaster(data);
  if (pid === undefined || !commandLine(pid).includes(data)) return;
  const end = Date.now() + patience;
  // The immediate way, then none at all: nobody needs the data.
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    if (!send(pid, signal)) return;
    while (Date.now() < end && send(pid, 0)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

/** The first line of postmaster.pid: PostgreSQL, src/include/utils/pidfile.h. */
function postmaster(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    const ps = spawnSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.stdout ?? '';
  }
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
