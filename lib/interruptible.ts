import { constants } from 'node:os';
import { Interrupted } from './run-process.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` so that Ctrl-C and its kin unwind it like an exception: every `finally` on the way stops a server or removes
 * a folder, and only then does the process exit, with 128 + the signal's number as a shell would have it.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let received: (typeof signals)[number] | undefined;
  const listeners = signals.map((name) => {
    const listener = () => {
      received ??= name;
      controller.abort(new Interrupted());
    };
    process.on(name, listener);
    return () => process.off(name, listener);
  });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (received === undefined) {
      throw error;
    }
    process.stderr.write('\nInterrupted: everything that was started is stopped and removed.\n');
    return process.exit(128 + constants.signals[received]);
  } finally {
    for (const remove of listeners) {
      remove();
    }
  }
}

/** Waits, and rejects at once when the signal comes. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.aborted ? onAbort() : signal?.addEventListener('abort', onAbort, { once: true });
  });
}
