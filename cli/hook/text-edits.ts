import type { Edit } from '../../codemods/engine/types.ts';

/** Makes edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((a, b) => b.start - a.start);
  return ordered.reduce(
    (result, { start, end, text }) => result.slice(0, start) + text + result.slice(end),
    text,
  );
}

/** Puts whole lines in where a line begins, or at the end of the text, whether or not that ends with a newline. */
export function insertLines(text: string, at: number, lines: readonly string[]): Edit {
  const newline = newlineOf(text);
  const open = at === text.length && text !== '' && !text.endsWith('\n');
  const added = open ? newline + lines.join(newline) : lines.map((line) => line + newline).join('');
  return { start: at, end: at, text: added };
}

/** Takes whole lines out: the inverse of `insertLines`. */
export function removeLines(text: string, start: number, end: number): Edit {
  const open = end === text.length && !text.endsWith('\n');
  const newline = open ? (/\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  return { start: start - newline, end, text: '' };
}

function newlineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
