import { blankLinesAbove } from '../engine/blank-lines.ts';
import type { Edit } from '../engine/types.ts';
import { children, type Path, parentOf } from './nodes.ts';

const bodies = new Set(['Program', 'BlockStatement', 'StaticBlock', 'TSModuleBlock']);

/**
 * Takes a statement away, with its line where it has that to itself. Undefined where it is all that its block holds, or the
 * body of something without braces. `comments`: how many characters of comments above it go too.
 */
export function removeStatement(statement: Path, text: string, comments = 0): Edit[] | undefined {
  const block = parentOf(statement)?.node;
  if (!block || !bodies.has(block.type) || children(block, 'body').length < 2) return undefined;
  const { start, end } = statement.node;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const alone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
  if (!alone) return [{ start, end: end + (/^[ \t]+/.exec(text.slice(end))?.[0].length ?? 0), text: '' }];
  return [withBlankLines(lineStart - comments, lineEnd, text)];
}

/** Blank lines below go too where there are some above, or where the block begins; those above, where it ends. */
function withBlankLines(start: number, end: number, text: string): Edit {
  const above = blankLinesAbove(text, start);
  if (/^\s*\}/.test(text.slice(end))) return { start: start - above.length, end, text: '' };
  const opens = start === 0 || /[{[(]\s*$/.test(text.slice(0, start));
  const below = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end))?.[0] ?? '';
  return { start, end: end + (above !== '' || opens ? below.length : 0), text: '' };
}
