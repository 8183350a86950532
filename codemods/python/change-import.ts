import type { Node } from 'web-tree-sitter';
import { blankLinesAbove } from '../engine/blank-lines.ts';
import type { Edit } from '../engine/types.ts';
import type { ImportedName, ImportStatement } from './imports.ts';
import { lineEnd, lineStart } from './place-import.ts';

/** Adds `name` (`Vector`, `Vector as V`) to a `from` import, where isort would put it: constants, classes, the rest. */
export function extendImport(statement: ImportStatement, name: string, text: string): Edit {
  const before = statement.names.find((one) => compareNames(importedText(one), name) > 0);
  if (before) {
    const start = before.element.startIndex;
    return { start, end: start, text: `${name},${gapBefore(before, text)}` };
  }
  const last = statement.names[statement.names.length - 1];
  if (!last) throw new Error('a from import without names cannot be extended');
  const end = last.element.endIndex;
  return { start: end, end, text: `,${gapBefore(last, text)}${name}` };
}

/** The white space that stands before a name of a list: a blank, or a newline and its indent when each has its own line. */
function gapBefore({ element, statement }: ImportedName, text: string): string {
  // A line ends there with a backslash, or does not end.
  if (!statement.node.children.some((one) => one?.type === '(')) return ' ';
  const indent = text.slice(lineStart(text, element.startIndex), element.startIndex);
  return /^[ \t]+$/.test(indent)
    ? `${text[lineStart(text, element.startIndex) - 2] === '\r' ? '\r' : ''}\n${indent}`
    : ' ';
}

function importedText(one: ImportedName): string {
  return one.path.slice(one.path.lastIndexOf('.') + 1);
}

function compareNames(a: string, b: string): number {
  const rank = (name: string) => (/^[A-Z0-9_]+$/.test(name) ? 0 : /^[A-Z]/.test(name) ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Takes names out of an import, and the whole line with them when none is left.
 * Comments stay where they are. Undefined when the statement shares its line with others and would have to go as a whole.
 */
export function removeNames(
  statement: ImportStatement,
  names: ImportedName[],
  text: string,
): Edit[] | undefined {
  const gone = new Set(names.map((one) => one.element.id));
  const kept = statement.names.filter((one) => !gone.has(one.element.id));
  if (kept.length === 0) return removeLine(statement.node, text);
  const lastKept = statement.names.findLastIndex((one) => !gone.has(one.element.id));
  const edits: Edit[] = [];
  statement.names.forEach((one, i) => {
    const next = statement.names[i + 1];
    if (!gone.has(one.element.id) || i > lastKept || !next) return;
    edits.push(withoutComment(one.element.startIndex, next.element.startIndex, text));
  });
  const tail = statement.names.slice(lastKept + 1);
  const last = tail[tail.length - 1];
  const keptEnd = statement.names[lastKept]?.element.endIndex ?? 0;
  if (!last) return edits;
  if (!text.slice(keptEnd, last.element.endIndex).includes('#')) {
    edits.push({ start: keptEnd, end: last.element.endIndex, text: '' });
  } else {
    for (const one of tail)
      edits.push(wholeLine(withoutComment(one.element.startIndex, ownEnd(one, text), text), text));
  }
  return edits;
}

function ownEnd(one: ImportedName, text: string): number {
  return one.element.endIndex + (/^\s*,/.exec(text.slice(one.element.endIndex))?.[0].length ?? 0);
}

/** Deletes the name and its comma; when a comment stands in the way, up to that comment only. */
function withoutComment(start: number, end: number, text: string): Edit {
  const comment = text.slice(start, end).indexOf('#');
  return { start, end: comment < 0 ? end : start + comment, text: '' };
}

/** A deletion that would leave an empty line takes the line with it. */
function wholeLine(deletion: Edit, text: string): Edit {
  const start = lineStart(text, deletion.start);
  const end = lineEnd(text, deletion.end);
  const rest = text.slice(start, deletion.start) + text.slice(deletion.end, end);
  return rest.trim() === '' ? { start, end, text: '' } : deletion;
}

/** Deletes a statement that has its lines to itself; undefined when it has not, or when it is all that its block holds. */
export function removeLine(node: Node, text: string): Edit[] | undefined {
  const start = lineStart(text, node.startIndex);
  const end = lineEnd(text, node.endIndex);
  if (text.slice(start, node.startIndex).trim() !== '') return undefined;
  if (text.slice(node.endIndex, end).trim() !== '') return undefined;
  const statements = node.parent?.namedChildren.filter((child) => child && child.type !== 'comment') ?? [];
  if (node.parent?.type === 'block' && statements.length === 1) return undefined;
  return [{ ...withBlankLines(start, end, text), text: '' }];
}

/** Of the blank lines above and below what goes, only the larger number stays; none at the start of the file. */
function withBlankLines(start: number, end: number, text: string): { start: number; end: number } {
  const above = blankLinesAbove(text, start);
  const below = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end))?.[0] ?? '';
  if (start === 0) return { start, end: end + below.length };
  const count = (lines: string) => lines.split('\n').length - 1;
  if (above === '' || below === '') return { start, end };
  return count(below) >= count(above)
    ? { start: start - above.length, end }
    : { start, end: end + below.length };
}

/** Deletions that touch or overlap become one: two statements may each want the blank line between them. */
export function joinDeletions(deletions: Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const one of [...deletions].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged[merged.length - 1];
    if (last && one.start <= last.end) last.end = Math.max(last.end, one.end);
    else merged.push({ ...one });
  }
  return merged;
}
