import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { functionAround } from '../python/function-around.ts';
import type { Names } from '../python/names.ts';
import { eol, lineEnd, lineStart } from '../python/place-import.ts';
import type { Place } from '../schema/facts.ts';

/**
 * The edit that puts a statement first in the function around a place, behind its docstring and before what Alembic has
 * generated. Undefined when the body has no lines of its own.
 */
export function insertion(place: Place, { root, text }: Names, statement: string): Edit[] | undefined {
  const body = functionAround(root.descendantForIndex(place.start, place.end))?.childForFieldName('body');
  const [first, second] = body?.namedChildren.filter((one) => one?.type !== 'comment') ?? [];
  if (!body || !first) return undefined;
  const indent = text.slice(lineStart(text, first.startIndex), first.startIndex);
  if (indent.trim() !== '') return undefined;
  const docstring = first.firstNamedChild?.type === 'string' && second ? first : undefined;
  const header = docstring?.endIndex ?? headerEnd(body);
  const start = lineEnd(text, header);
  return [{ start, end: start, text: `${indent}${statement}${eol(text)}` }];
}

/** Of `def upgrade() -> None:`, whose colon stands before the comments that precede the body. */
function headerEnd(body: Node): number {
  const colon = body.parent?.children.find((one) => one?.type === ':');
  return colon?.endIndex ?? body.startIndex;
}
