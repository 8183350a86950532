import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const present = new Set<string>();

/** A name beside a file that says whose it is; whatever happens until `forget`, nothing of that name stays behind. */
export function newTempName(file: string): string {
  const name = join(dirname(file), `.${basename(file)}.pgvector-kit-${randomBytes(6).toString('hex')}.tmp`);
  present.add(name);
  return name;
}

export function isPresent(name: string): boolean {
  return present.has(name);
}

export function forget(name: string): void {
  present.delete(name);
}

/**
 * Does something that makes temporary files, and takes signals meanwhile: the first one asks `work` to begin nothing new,
 * and ends the process with its code when what was begun is done; a second one removes the files and ends it at once.
 * Only meanwhile, because a handler keeps a signal waiting while files are read in one go.
 */
export async function withCleanup<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = () => {
      if (stop.signal.aborted) leave(signal, code);
      stop.abort({ signal, code });
    };
    process.on(signal, handler);
    return { signal, handler };
  });
  try {
    const result = await work(stop.signal);
    if (stop.signal.aborted) leave(stop.signal.reason.signal, stop.signal.reason.code);
    return result;
  } finally {
    for (const { signal, handler } of handlers) process.off(signal, handler);
  }
}

function leave(signal: string, code: number): never {
  for (const name of present) rmSync(name, { force: true });
  process.stderr.write(
    `error: stopped by ${signal}\n  files: every file is as it was, or completely edited; run it again to finish\n`,
  );
  process.exit(code);
}
