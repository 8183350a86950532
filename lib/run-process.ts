import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** Thrown out of whatever was going on when the person interrupted the command. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** In milliseconds; then the process and all its children are ended. */
  timeLimit: number;
  signal?: AbortSignal | undefined;
}

export interface RunResult {
  /** `undefined` when the process was ended by a signal, ours or another. */
  exit: number | undefined;
  timedOut: boolean;
  stdout: string;
  stderr: string;
  seconds: number;
}

/**
 * Runs a command to its end, without standard input. Its whole process group is ended with it: what it started and left
 * behind holds no port, no file and no pipe of ours.
 * Rejects with `Interrupted` on the signal, and with the system's error (`ENOENT`) when it can't be started.
 */
export async function runProcess(argv: readonly string[], options: RunOptions): Promise<RunResult> {
  options.signal?.throwIfAborted();
  const [file = '', ...rest] = argv;
  const started = performance.now();
  const child = spawn(file, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...(options.cwd && { cwd: options.cwd }),
    ...(options.env && { env: options.env }),
  });
  const output = { stdout: collect(child.stdout), stderr: collect(child.stderr) };
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(child);
  }, options.timeLimit);
  const onAbort = () => endGroup(child);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const exit = await closed(child);
    options.signal?.throwIfAborted();
    const seconds = (performance.now() - started) / 1000;
    return { exit, timedOut, stdout: output.stdout(), stderr: output.stderr(), seconds };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
  }
}

function closed(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // A grandchild may hold the pipes open: `close` would never come without this.
    child.once('exit', () => endGroup(child));
    child.once('close', (code) => resolve(code ?? undefined));
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // ESRCH: the group is gone already.
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
