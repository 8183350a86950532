const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does something that writes the user's files, and takes signals meanwhile: the first one asks `work` to begin nothing new, and
 * ends the process with its code when what was begun is done. A second one changes nothing: what was begun is done in moments.
 * Only meanwhile, because a handler keeps a signal waiting while files are read in one go.
 */
export async function withCleanup<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = () => stop.abort({ signal, code });
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
  process.stderr.write(
    `error: stopped by ${signal}\n  files: every file is as it was, or completely edited; run it again to finish\n`,
  );
  process.exit(code);
}
