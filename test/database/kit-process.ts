import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';

export const kitCommand = [process.execPath, join(packageRoot(), 'tools', 'dev', 'kit.mjs')];

export interface KitRun {
  exit: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Starts `kit` with a temporary folder of its own, by which everything that it starts and leaves can be told. */
export function startKit(
  args: string[],
  env: NodeJS.ProcessEnv = {},
): { child: ChildProcess; done: Promise<KitRun> } {
  const [file = '', ...rest] = kitCommand;
  const { DATABASE_URL: _, ...own } = process.env;
  const child = spawn(file, [...rest, ...args], {
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.stdout += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.stderr += chunk;
  });
  const done = once(child, 'close').then(([exit, signal]) => ({ exit, signal, ...said }) as KitRun);
  return { child, done };
}

export function kit(args: string[], env: NodeJS.ProcessEnv = {}): Promise<KitRun> {
  return startKit(args, env).done;
}

/** A temporary folder that the server's unprivileged user may enter. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kit-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Command lines of the processes that mention the text in their arguments or their environment (Linux only). */
export function processesOf(text: string): string[] {
  if (!existsSync('/proc/self/environ')) {
    return [];
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => readProc(pid, 'environ').includes(text) || readProc(pid, 'cmdline').includes(text))
    .map((pid) => readProc(pid, 'cmdline').replaceAll('\0', ' '));
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until the condition holds; the deadline is in milliseconds. */
export async function eventually(condition: () => boolean, deadline = 15_000): Promise<boolean> {
  const end = Date.now() + deadline;
  while (!condition() && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return condition();
}
