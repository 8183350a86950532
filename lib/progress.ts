/** Says on stderr what takes long; stdout stays the report. */
export interface Progress {
  /** Shows `text` with the elapsed time until the work ends. Returns its result, or rethrows. */
  during<T>(text: string, work: () => Promise<T>): Promise<T>;
}

export const silent: Progress = { during: (_text, work) => work() };

/** On a terminal one line that counts the seconds and vanishes; elsewhere a line at the start and one every ten seconds. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return {
    async during(text, work) {
      const started = performance.now();
      const elapsed = () => `${Math.round((performance.now() - started) / 1000)} s`;
      const isTerminal = stream.isTTY === true;
      stream.write(isTerminal ? `${text} …` : `${text} …\n`);
      const timer = setInterval(
        () => stream.write(isTerminal ? `\r${text} … ${elapsed()}` : `${text} … ${elapsed()}\n`),
        isTerminal ? 1000 : 10_000,
      );
      try {
        return await work();
      } finally {
        clearInterval(timer);
        if (isTerminal) {
          stream.write('\r\u001b[2K');
        }
      }
    },
  };
}
