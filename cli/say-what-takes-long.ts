/** In milliseconds: before that nobody wonders. */
const patience = 1000;

/** For a run over files: after a second a line on stderr says what it does. Never on stdout, which is the report. */
export function sayWhatTakesLong(): (done: number, files: number) => void {
  const started = performance.now();
  let isSaid = false;
  return (done, files) => {
    if (isSaid || performance.now() - started < patience) return;
    isSaid = true;
    process.stderr.write(`looking at ${files} files, ${done} done …\n`);
  };
}
