import { decode } from './decode.ts';

/** Lines of a paste as one, and where each of them begins in that. */
export interface Folded {
  text: string;
  /** Offsets into `text`, in order. */
  starts: readonly number[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals understand begins with one.
const terminal = /\x1b\[[\d;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]/g;

/** What stands before a line of a log; several may stand before one another. */
const prefixes: readonly RegExp[] = [
  // docker compose: `web-1  | `
  /^[\w.-]+ +\| ?/,
  // gh run view --log: job, step
  /^[^\t\n]{1,80}\t[^\t\n]{1,80}\t/,
  // GitHub Actions, Heroku, kubectl logs --timestamps, logging.basicConfig
  /^\ufeff?\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d| UTC)?\]?:? ?/,
  /^(?:stdout|stderr) [FP] /,
  /^(?:app|heroku)\[[\w.-]+\]: /,
  // syslog, journalctl
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ [\w./-]+(?:\[\d+\])?: /,
  /^##\[\w+\]/,
  // pytest
  /^[E>] {1,7}(?=\S)/,
  // a box of Rich's, a quotation
  /^[│┃|>❱] ?/,
];

/** A line of a paste without colours and log prefix; `isFull`: as wide as the widest, so that a terminal may have cut it. */
export interface Line {
  text: string;
  isFull: boolean;
}

/** A paste without colours, and with line ends of one kind. */
export function plain(pasted: string): string {
  return (
    decode(pasted)
      .replace(terminal, '')
      .replaceAll('\u00a0', ' ')
      // In one step: an expression that looks for the newline behind each of many returns takes the square of their number.
      .replace(/\r+\n?/g, (ends) => (ends.endsWith('\n') ? '\n' : '\n'.repeat(ends.length)))
  );
}

/** `text`: plain. */
export function linesOf(text: string): Line[] {
  const raw = text.split('\n');
  const width = raw.reduce((most, { length }) => Math.max(most, length), 0);
  return raw.map((line) => ({ text: withoutPrefixes(clipped(line)), isFull: line.length === width }));
}

/** Characters: no word of an error is longer. */
const longestWord = 100;

/** Where a plain text may have been cut within a word: the ends of lines that are as wide as the widest, with what goes on below. */
export function seamsOf(text: string): string {
  let width = 0;
  for (const [start, end] of ends(text)) width = Math.max(width, end - start);
  const seams: string[] = [];
  for (const [start, end] of ends(text)) {
    if (end - start !== width) continue;
    const below = text.slice(end + 1, end + 1 + 4 * longestWord).split('\n', 1)[0] ?? '';
    const isLong = width > 2 * longestWord;
    const above = isLong
      ? withoutFrame(text.slice(end - longestWord, end))
      : withoutPrefixes(text.slice(start, end));
    seams.push(above + withoutPrefixes(below).slice(0, longestWord));
  }
  return seams.join('\n');
}

/** Where each line begins and ends: a list of the lines themselves would be much to clear away. */
function* ends(text: string): Generator<readonly [number, number]> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield [start, end];
    start = end + 1;
  }
}

/** Characters of a line, of which one half is its beginning: between them stand the numbers of a vector, or a minified file. */
const longest = 8000;

function clipped(line: string): string {
  return line.length > longest ? `${line.slice(0, longest / 2)} … ${line.slice(-longest / 2)}` : line;
}

function withoutPrefixes(line: string): string {
  let text = line;
  for (const prefix of prefixes) text = text.replace(prefix, '');
  return withoutFrame(text);
}

function withoutFrame(line: string): string {
  return line.replace(/(?<![ \t])[ \t]*[│┃]$/, '').replace(/\s+/g, ' ');
}

/**
 * Lines as one, in two ways: every line break as a blank, as mail and Rich wrap; and without a blank where a line is full,
 * because a terminal cuts words in two.
 */
export function foldings(lines: readonly Line[]): Folded[] {
  const soft = fold(lines, () => ' ');
  return lines.some(({ isFull }) => isFull)
    ? [soft, fold(lines, ({ isFull }) => (isFull ? '' : ' '))]
    : [soft];
}

function fold(lines: readonly Line[], between: (line: Line) => string): Folded {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    const own = text.endsWith(' ') ? line.text.trimStart() : line.text;
    starts.push(text.length);
    text += own.endsWith(' ') || own === '' ? own : own + between(line);
  }
  return { text, starts };
}

/** The index of the line that an offset of a folded text was in. */
export function lineAt({ starts }: Folded, offset: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
}
