import type { Node } from 'web-tree-sitter';
import type { ConfigureCall } from '../alembic/environment.ts';
import type { Edit } from '../engine/types.ts';
import { eol, lineEnd, lineStart } from '../python/place-import.ts';

/** Adds a keyword to a call, on a line of its own where the last argument has one. */
export function addArgument({ arguments: list }: ConfigureCall, argument: string, text: string): Edit[] {
  const last = list.namedChildren.findLast((child) => child && child.type !== 'comment');
  if (!last) return [insertAt(list.startIndex + 1, argument)];
  const comma = /^\s*,/.exec(text.slice(last.endIndex, list.endIndex))?.[0];
  const end = last.endIndex + (comma?.length ?? 0);
  const indent = text.slice(lineStart(text, last.startIndex), last.startIndex);
  const hasOwnLine = /^[ \t]+$/.test(indent) && /^[ \t]*(?:#.*)?\r?\n/.test(text.slice(end));
  if (!hasOwnLine) return [insertAt(end, comma ? ` ${argument},` : `, ${argument}`)];
  const added = insertAt(lineEnd(text, end), `${indent}${argument}${comma ? ',' : ''}${eol(text)}`);
  return comma ? [added] : [insertAt(end, ','), added];
}

/** Puts a function before the statement of the module that holds `node`, and before the comments that belong to that. */
export function placeFunction(node: Node, source: string, text: string): Edit {
  let statement = node;
  while (statement.parent?.parent) statement = statement.parent;
  let start = lineStart(text, statement.startIndex);
  while (start > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, start - 1), start))) {
    start = lineStart(text, start - 1);
  }
  const newline = eol(text);
  const missing = start === 0 ? 0 : Math.max(0, 2 - blankLinesAbove(text, start));
  const lines = source.replaceAll('\n', newline);
  return insertAt(start, newline.repeat(missing) + lines + newline.repeat(2));
}

function blankLinesAbove(text: string, start: number): number {
  let count = 0;
  for (let at = start; at > 0; at = lineStart(text, at - 1), count++) {
    if (text.slice(lineStart(text, at - 1), at).trim() !== '') break;
  }
  return count;
}

/** Puts a line below a statement, as deep as that; undefined when the statement has no lines of its own. */
export function addLineBelow(statement: Node, line: string, text: string): Edit | undefined {
  const indent = text.slice(lineStart(text, statement.startIndex), statement.startIndex);
  if (indent.trim() !== '') return undefined;
  return insertAt(lineEnd(text, statement.endIndex), indent + line + eol(text));
}

export function replace(node: Node, text: string): Edit {
  return { start: node.startIndex, end: node.endIndex, text };
}

function insertAt(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
