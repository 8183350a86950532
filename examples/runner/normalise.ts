/** What changes from run to run and from machine to machine, and what stands for it in the evidence. */
export interface Places {
  /** Folder of the tree in which the step ran. */
  project: string;
  /** Folder of the kit's Python environment. */
  python: string;
  /** Folder of the npm packages, if the step used some. */
  packages: string | undefined;
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
    .replaceAll(places.packages ?? '<packages>', '<packages>')
    .replaceAll(places.database ?? '<database>', '<database>')
    .replaceAll(/(127\.0\.0\.1|localhost|port)([: ])\d{4,5}/g, '$1$2<port>')
    .replaceAll(/\b\d+(\.\d+)? ?m?s\b/g, '<time>')
    .replaceAll(/^\(node:\d+\) /gm, '(node:<pid>) ')
    .replaceAll(/\n\nNode\.js v\d+\.\d+\.\d+$/gm, '')
    // The line of PostgreSQL's own source, in an error that node-postgres hands on.
    .replaceAll(/^( +line: )'\d+'/gm, "$1'<line>'")
    // Where a minified file threw: a line as long as the file, and the mark below.
    .replaceAll(/^.{1000,}$/gm, '    …')
    // Where Node itself threw: a line of its own source, which differs between versions.
    .replaceAll(/^node:internal\/.*\n(?:[ \t]*[^\s].*\n)+\n/gm, '');
  return foldFrames(foldNodeFrames(text.trimEnd().split('\n'))).join('\n');
}

/** A run of Node's frames outside the project becomes one `    …`, with the brace of what follows it. */
function foldNodeFrames(lines: string[]): string[] {
  const folded = lines.map((line) =>
    line.replace(/^( {4,})at (?!.*<project>\/(?!node_modules)).*?( \{)?$/, '$1…$2'),
  );
  const isFold = (line: string | undefined) => line !== undefined && /^ {4,}…/.test(line);
  return folded.filter((line, index) => !isFold(line) || !isFold(folded[index + 1]));
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
    if (!inForeignFrame && !/^ {4}(?=[ ~]*\^)[ ~^]*$/.test(line)) {
      kept.push(line);
    }
  }
  return kept;
}
