import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, so that a later one can tell whether it still runs: ids are used again, and a container counts its own. */
export interface Who {
  pid: number;
  host: string;
  /** The namespace that the id counts in, and when the process began; '' where the system does not tell. */
  space: string;
  began: string;
}

export function thisProcess(): Who {
  return { pid: process.pid, host: hostname(), space: space(), began: beginning(process.pid) };
}

/** `undefined`: it may run elsewhere, where this process can't look. */
export function isRunning({ pid, host, space: theirs, began }: Who): boolean | undefined {
  if (host !== hostname() || theirs !== space()) return undefined;
  return isAlive(pid) && (began === '' || beginning(pid) === began);
}

/** Does a process of this id run? One of another user counts as well. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function isWho(value: unknown): value is Who {
  const { pid, host, space, began } = Object(value);
  return Number.isInteger(pid) && pid > 0 && [host, space, began].every((one) => typeof one === 'string');
}

function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Field 22 of /proc/<pid>/stat; the second may hold blanks and brackets: proc(5). */
function beginning(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
