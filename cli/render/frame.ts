import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { spliceBytes } from '../../codemods/engine/apply.ts';
import type { FileOutcome, Position, ReportedFinding } from '../../codemods/engine/outcome.ts';
import { printable } from '../../lib/printable.ts';
import { redact } from '../../lib/redact.ts';
import type { Placed } from './causes.ts';
import type { Painter } from './colors.ts';

/** A line of a file, as it may be shown; numbers from 1. */
interface Line {
  number: number;
  text: string;
}

/** Lines of a change beyond these are left to `--diff`. */
const mostLines = 6;
/** One line this long is no source that a person reads. */
const longest = 10_000;

/** The line of code with a mark under the place; nothing where the file can't be read any more. */
export function frameOf({ file, finding }: Placed, width: number, paint: Painter): string[] {
  const source = sourceOf(file);
  const { start, end } = finding.range;
  const line = source && lineAt(source, start);
  if (!line) return [];
  const gutter = String(line.number);
  const room = Math.max(20, width - gutter.length - 3);
  const before = columns(line.text, start.column - 1);
  const last = end.line > start.line ? line.text.length : Math.max(end.column - 1, start.column);
  const mark = Math.max(1, columns(line.text, last) - before);
  const { text, shift } = windowOf(shown(line.text), before, room);
  const blank = ' '.repeat(gutter.length);
  const length = Math.min(mark, Math.max(1, room - (before - shift)));
  return [
    paint('dim', `${blank} |`),
    `${paint('dim', `${gutter} |`)} ${text}`,
    `${paint('dim', `${blank} |`)} ${' '.repeat(before - shift)}${paint('red', '^'.repeat(length))}`,
  ];
}

/** What its edits make of the lines that they touch. */
export function changeOf({ file, finding }: Placed, width: number, paint: Painter): string[] {
  const source = sourceOf(file);
  if (!source || finding.edits.length === 0) return [];
  const hunks = hunksOf(source, finding);
  const digits = Math.max(...hunks.map(({ number }) => String(number).length));
  const lines = hunks.flatMap(({ number, gone, come }) => [
    ...gone.map((text) => ({ number, sign: '-', text })),
    ...come.map((text) => ({ number, sign: '+', text })),
  ]);
  const room = Math.max(20, width - digits - 5);
  const told = lines.slice(0, mostLines).map(({ number, sign, text }) => {
    const cut = windowOf(shown(text), 0, room).text;
    return `  ${paint('dim', String(number).padStart(digits))} ${paint(sign === '-' ? 'red' : 'green', `${sign}${cut}`)}`;
  });
  return lines.length > mostLines
    ? [...told, paint('dim', `  and ${lines.length - mostLines} lines more: --diff shows them`)]
    : told;
}

interface Hunk {
  number: number;
  gone: string[];
  come: string[];
}

/** Edits on one line, or on lines that touch, are one. */
function hunksOf(source: Uint8Array, { edits }: ReportedFinding): Hunk[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const hunks: Hunk[] = [];
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at];
    if (!first) break;
    const from = lineStart(source, first.start);
    let to = lineEnd(source, first.end);
    let next = at + 1;
    for (let one = sorted[next]; one && one.start <= to; one = sorted[++next])
      to = Math.max(to, lineEnd(source, one.end));
    const own = sorted
      .slice(at, next)
      .map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    const before = source.subarray(from, to);
    const [gone, come] = [before, spliceBytes(before, own)].map((bytes) => decode(bytes).split(/\r?\n/));
    if (gone && come) hunks.push(trimmed({ number: first.range.start.line, gone, come }));
    at = next;
  }
  return hunks;
}

/** Without the lines that stay. */
function trimmed({ number, gone, come }: Hunk): Hunk {
  let start = 0;
  while (start < gone.length && start < come.length && gone[start] === come[start]) start++;
  let end = 0;
  while (end < Math.min(gone.length, come.length) - start && gone.at(-1 - end) === come.at(-1 - end)) end++;
  return {
    number: number + start,
    gone: gone.slice(start, gone.length - end),
    come: come.slice(start, come.length - end),
  };
}

const sources = new WeakMap<FileOutcome, { bytes: Uint8Array | undefined }>();

/** As the run found it. */
function sourceOf(file: FileOutcome): Uint8Array | undefined {
  const known = sources.get(file);
  if (known) return known.bytes;
  const bytes = file.change?.before ?? read(file.target);
  sources.set(file, { bytes });
  return bytes;
}

function read(target: string): Uint8Array | undefined {
  try {
    return readFileSync(target);
  } catch {
    return undefined;
  }
}

function lineAt(source: Uint8Array, { offset, line }: Position): Line | undefined {
  const start = lineStart(source, offset);
  const end = lineEnd(source, offset);
  if (offset > source.length || end - start > longest) return undefined;
  return { number: line, text: decode(source.subarray(start, end)).replace(/\r$/, '') };
}

function lineStart(source: Uint8Array, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf(0x0a, at - 1) + 1;
}

function lineEnd(source: Uint8Array, at: number): number {
  const end = source.indexOf(0x0a, at);
  return end < 0 ? source.length : end;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** How wide the first characters (code points) of a line are on a terminal. */
function columns(text: string, characters: number): number {
  return stringWidth(shown([...text].slice(0, characters).join('')));
}

/** A tab is as wide as two blanks here, whatever the terminal makes of it; nothing in it is obeyed. */
function shown(text: string): string {
  return printable(redact(text.replaceAll('\t', '  ')));
}

/** The part of a line that fits, with the place in it: of one that is too long, the end of what stands before it. */
function windowOf(text: string, place: number, room: number): { text: string; shift: number } {
  if (stringWidth(text) <= room) return { text, shift: 0 };
  const kept = Math.floor(room / 3);
  const shift = place < room - kept ? 0 : place - kept;
  const from = dropWidth(text, shift);
  const head = shift > 0 ? `…${dropWidth(from, 1)}` : from;
  return { text: takeWidth(head, room), shift };
}

function dropWidth(text: string, width: number): string {
  const characters = [...text];
  let gone = 0;
  let at = 0;
  for (; at < characters.length && gone < width; at++) gone += stringWidth(characters[at] ?? '');
  return characters.slice(at).join('');
}

function takeWidth(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += stringWidth(character);
    if (used > width - 1) return `${taken}…`;
    taken += character;
  }
  return taken;
}
