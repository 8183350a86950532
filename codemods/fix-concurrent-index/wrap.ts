import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { removeLine } from '../python/change-import.ts';
import { eol, lineEnd, lineStart } from '../python/place-import.ts';
import type { Group } from './groups.ts';

/**
 * The edits that put a group into `with op.get_context().autocommit_block():`. Lines inside of strings stay where they are:
 * their blanks are part of what is sent. Undefined when a statement shares its line with another.
 */
export function wrap(group: Group, op: string, text: string): Edit[] | undefined {
  const { statements, opening, begin } = group;
  const [first] = statements;
  const last = statements[statements.length - 1];
  const end = begin ? removeLine(begin.statement, text) : [];
  if (!first || !last || !end || !hasOwnLines(first, last, text)) return undefined;
  const header = `with ${op}.get_context().autocommit_block():`;
  const indent = text.slice(lineStart(text, first.startIndex), first.startIndex);
  const unit = unitOf(first, indent, text);
  if (opening) {
    const { startIndex: start, endIndex } = opening.statement;
    if (!hasOwnLines(opening.statement, opening.statement, text)) return undefined;
    const body = lineEnd(text, endIndex);
    return [{ start, end: endIndex, text: header }, ...indented(statements, body, unit, text), ...end];
  }
  const start = lineStart(text, first.startIndex);
  const [, ...rest] = indented(statements, start, unit, text);
  return [{ start, end: start, text: indent + header + eol(text) + unit }, ...rest];
}

function hasOwnLines(first: Node, last: Node, text: string): boolean {
  const before = text.slice(lineStart(text, first.startIndex), first.startIndex);
  const after = text.slice(last.endIndex, lineEnd(text, last.endIndex));
  return before.trim() === '' && /^[ \t]*(?:#[^\n]*)?\r?\n?$/.test(after);
}

/** One step of indentation, as the block has it. */
function unitOf(statement: Node, indent: string, text: string): string {
  const owner = statement.parent?.parent;
  const line = owner ? lineStart(text, owner.startIndex) : 0;
  const outer = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
  return indent.startsWith(outer) && indent.length > outer.length ? indent.slice(outer.length) : '    ';
}

/** An insertion at every line from there to the end of the statements that is neither blank nor inside of a string. */
function indented(statements: readonly Node[], from: number, unit: string, text: string): Edit[] {
  const end = statements[statements.length - 1]?.endIndex ?? from;
  const strings = statements.flatMap((one) => one.descendantsOfType('string'));
  const edits: Edit[] = [];
  for (let start = from; start < end; start = lineEnd(text, start)) {
    const inString = strings.some((one) => one && one.startIndex < start && start < one.endIndex);
    const blank = text.slice(start, lineEnd(text, start)).trim() === '';
    if (!inString && !blank) edits.push({ start, end: start, text: unit });
  }
  return edits;
}
