/** What changes from run to run and from machine to machine, and what stands for it in the evidence. */
export interface Places {
  /** Folder of the tree in which the step ran. */
  project: string;
  /** Folder of the kit's Python environment. */
  python: string;
  /** Name of the example's database, if the step used it. */
  database: string | undefined;
}

/**
 * Output that is the same on every machine where the same thing happened: paths, ports, durations and the frames of
 * library code, which differ between Python versions, are replaced or left out.
 */
export function normalise(output: string, places: Places): string {
  const text = output
    .replaceAll('\r\n', '\n')
    .replaceAll(places.project, '<project>')
    .replaceAll(places.python, '<python>')
    .replaceAll(places.database ?? '<database>', '<database>')
    .replaceAll(/(127\.0\.0\.1|localhost|port)([: ])\d{4,5}/g, '$1$2<port>')
    .replaceAll(/\b\d+(\.\d+)? ?m?s\b/g, '<time>');
  return foldFrames(text.trimEnd().split('\n')).join('\n');
}

/** A run of frames outside the project becomes one `  …`; Python 3.11's marks below a line of code go. */
function foldFrames(lines: string[]): string[] {
  const kept: string[] = [];
  let inForeignFrame = false;
  for (const line of lines) {
    const file = /^ {2}File "([^"]*)", line \d+/.exec(line)?.[1];
    if (file !== undefined) {
      inForeignFrame = !file.startsWith('<project>');
      if (inForeignFrame && kept.at(-1) !== '  …') {
        kept.push('  …');
      }
    }
    const isInside = line.startsWith('  ');
    inForeignFrame &&= isInside;
    if (!inForeignFrame && !/^ {4}[ ~^]*\^[ ~^]*$/.test(line)) {
      kept.push(line);
    }
  }
  return kept;
}
