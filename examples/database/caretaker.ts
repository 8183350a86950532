import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { packageRoot } from '../../lib/package-root.ts';
import type { PythonEnvironment } from './python-environment.ts';
import { makeRoom } from './room.ts';

/** In milliseconds: to drop some databases takes a second. */
const patience = 10_000;

/** Knows what a run has made on somebody's own server, and drops it when this process is killed. */
export interface Caretaker {
  /** Say so before the first statement that makes the database, or the role of the same name. */
  makes(name: string): void;
  dropped(name: string): void;
  end(): Promise<void>;
}

/** Where the server goes with this process, nothing has to be dropped. */
export const nobody: Caretaker = { makes: () => {}, dropped: () => {}, end: async () => {} };

export interface CaretakerOptions {
  environment: PythonEnvironment;
  /** Of a role that may drop what is made. */
  url: string;
  /** `application_name` of the connection that makes it. */
  session: string;
  /** A folder of `planRoom`. Made here; removed when this process ends, and after what is dropped. */
  room: string | undefined;
}

/** A process in a session of its own: neither Ctrl-C nor the end of our process group reaches it. */
export function hireCaretaker({ environment, room, ...config }: CaretakerOptions): Caretaker {
  const script = join(packageRoot(), 'examples', 'database', 'caretaker.py');
  const child = spawn(environment.python, ['-I', script, ...(room === undefined ? [] : [room])], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  const exited = once(child, 'exit').catch(() => {});
  // Without it the run is what it would be otherwise: it drops what it made itself.
  child.stdin.on('error', () => {});
  const say = (word: object) => child.stdin.write(`${JSON.stringify(word)}\n`);
  if (room !== undefined) makeRoom(room);
  say(config);
  return {
    makes: (name) => say({ makes: name }),
    dropped: (name) => say({ dropped: name }),
    async end() {
      child.stdin.end();
      // Where the server hangs, it goes on alone.
      await Promise.race([exited, setTimeout(patience, undefined, { ref: false })]);
      child.unref();
    },
  };
}
