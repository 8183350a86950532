import supportsHyperlinks from 'supports-hyperlinks';
import wrapAnsi from 'wrap-ansi';
import { recipeUrl } from '../../lib/address.ts';
import type { Severity } from '../../lib/severity.ts';
import { severityOf } from '../../lib/severity.ts';
import type { DatabaseFinding } from '../doctor/report.ts';
import { type Cause, causesOf, type Placed } from './causes.ts';
import type { Painter } from './colors.ts';
import { changeOf, frameOf } from './frame.ts';
import { plural } from './plural.ts';

export interface Look {
  paint: Painter;
  /** Codes become links where the terminal has them. */
  color: boolean;
  /** Each place by itself. */
  verbose: boolean;
  /** Unsafe edits are applied in this run. */
  unsafe: boolean;
}

const colorOf: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  stops: 'red',
  loses: 'yellow',
  advice: 'cyan',
};
/** Wide enough for code and narrow enough to be read, where nobody says how wide the terminal is. */
const usualWidth = 80;
const widest = 120;
/** Other files of one cause that are named. */
const mostFiles = 8;
const mostPlaces = 8;

/** Each cause with its first place as a frame; causes apart by an empty line. */
export function findingLines(placed: readonly Placed[], look: Look): string[] {
  const width = widthOf();
  return causesOf(placed, look.verbose).flatMap((cause, index) => [
    ...(index > 0 ? [''] : []),
    ...causeLines(cause, look, width),
  ]);
}

/** What is about the database alone. */
export function databaseLines(findings: readonly DatabaseFinding[], look: Look): string[] {
  const width = widthOf();
  return findings.flatMap((finding, index) => [
    ...(index > 0 ? [''] : []),
    ...wrapped(titleOf(finding, finding.message, look), width, '  '),
    `  ${look.paint('dim', '-->')} database: ${finding.object}`,
    `  ${look.paint('cyan', 'help:')} npx pgvector-kit explain ${finding.code}`,
  ]);
}

function widthOf(): number {
  return Math.min(process.stdout.columns ?? usualWidth, widest);
}

function titleOf(finding: { code: string; severity?: Severity }, what: string, look: Look): string {
  const severity = severityOf(finding);
  const paint = (text: string) => look.paint(colorOf[severity], text);
  return look.paint('bold', `${linked(finding.code, paint(finding.code), look)} ${paint(severity)}: ${what}`);
}

function causeLines(cause: Cause, look: Look, width: number): string[] {
  const { paint } = look;
  const { finding, file } = cause.shown;
  const { line, column } = finding.range.start;
  return [
    ...wrapped(titleOf(finding, short(finding.what, look), look), width, '  '),
    `  ${paint('dim', '-->')} ${file.path}:${line}:${column}`,
    ...frameOf(cause.shown, width, paint),
    ...othersHere(cause, width, paint),
    ...elsewhere(cause, width, paint),
    ...wrapped(`  ${paint('cyan', 'help:')} ${short(helpOf(cause.shown, look), look)}`, width, '        '),
    ...changeOf(cause.shown, width, paint),
  ];
}

/** What names sixty columns is read by nobody. */
const longest = 360;

function short(text: string, { verbose }: Look): string {
  if (verbose || text.length <= longest) return text;
  const [tail = ''] = / \[[^[\]]*\]$/.exec(text) ?? [];
  return `${text.slice(0, text.lastIndexOf(' ', longest))} … (--verbose has all of it)${tail}`;
}

function wrapped(text: string, width: number, indent: string): string[] {
  const [first = '', ...rest] = wrapAnsi(text, width, { trim: false, hard: false }).split('\n');
  if (rest.length === 0) return [first];
  const below = wrapAnsi(rest.map((line) => line.trim()).join(' '), width - indent.length, {
    hard: false,
  });
  return [first.trimEnd(), ...below.split('\n').map((line) => indent + line)];
}

function linked(code: string, text: string, { color }: Look): string {
  return color && supportsHyperlinks.stdout
    ? `\u001b]8;;${recipeUrl(code)}\u0007${text}\u001b]8;;\u0007`
    : text;
}

function othersHere({ here }: Cause, width: number, paint: Painter): string[] {
  if (here.length === 0) return [];
  const lines = [...new Set(here.map(({ finding }) => finding.range.start.line))];
  const named = lines.slice(0, mostPlaces).join(', ');
  const more = lines.length > mostPlaces ? ', …' : '';
  const told = `  and ${here.length} more in this file, in ${plural(lines.length, 'line')} ${named}${more}`;
  return wrapped(paint('dim', told), width, '  ');
}

function elsewhere({ elsewhere: files }: Cause, width: number, paint: Painter): string[] {
  if (files.size === 0) return [];
  const count = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const paths = [...files.keys()];
  const named = paths.slice(0, mostFiles).map((path) => `    ${path}`);
  const left = paths.length - mostFiles;
  return [
    ...wrapped(paint('dim', `  and ${count} more in ${files.size} files:`), width, '  '),
    ...named.map((path) => paint('dim', path)),
    ...(left > 0 ? [paint('dim', `    and ${left} files more: --verbose names them`)] : []),
  ];
}

/** What becomes of it, and with which command; or what a person can do. */
function helpOf({ finding }: Placed, { unsafe }: Look): string {
  const { applicability, help, code, codemod } = finding;
  if (applicability === 'manual' || codemod === null)
    return `${help === '' ? '' : `by hand: ${help}; `}npx pgvector-kit explain ${code}`;
  const outcome = help === '' ? '' : `${help} `;
  if (applicability === 'safe') return `${outcome}[safe]`;
  return unsafe ? `${outcome}[unsafe]` : `${outcome}[--unsafe]`;
}
