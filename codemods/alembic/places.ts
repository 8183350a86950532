import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { eol, lineEnd, lineStart } from '../python/place-import.ts';

/** A call of an operation, and the `with` of its batch where it has one. */
export interface Placed {
  call: Node;
  batch: Node | undefined;
}

/** Where changes stand that are edited together: one statement, or those of a batch. */
export interface Place<Change extends Placed> {
  changes: Change[];
  /** The statement, or the `with` of the batch. */
  statement: Node;
  /** Why they can't be taken out of it. */
  trouble: string | undefined;
  /** The edits that put these lines (without indent, the comments that stood there first) in the place of the changes. */
  write(lines: (changes: readonly Change[]) => string[], text: string): Edit[];
}

/** One place a batch, one any other call. */
export function placesOf<Change extends Placed>(changes: readonly Change[], text: string): Place<Change>[] {
  const places: Place<Change>[] = [];
  for (const change of changes) {
    const { batch, call } = change;
    const known = batch && places.find(({ statement }) => statement.id === batch.id);
    if (known) continue;
    const own = batch ? changes.filter((one) => one.batch?.id === batch.id) : [change];
    places.push(batch ? inBatch(batch, own, text) : alone(change, call.parent ?? call, text));
  }
  return places;
}

function alone<Change extends Placed>(change: Change, statement: Node, text: string): Place<Change> {
  const trouble =
    statement.type !== 'expression_statement'
      ? 'it is part of another statement'
      : hasOwnLines(statement, text)
        ? undefined
        : sharesLine;
  return {
    changes: [change],
    statement,
    trouble,
    write: (lines, text) => [
      {
        start: statement.startIndex,
        end: statement.endIndex,
        text: [...commentsIn(change.call, statement.startIndex, statement.endIndex), ...lines([change])].join(
          eol(text) + indentOf(statement, text),
        ),
      },
    ],
  };
}

const sharesLine = 'it shares its line with another statement';

/** What comes first in a batch goes before it, what comes last behind it; a batch of nothing else goes. */
function inBatch<Change extends Placed>(batch: Node, changes: Change[], text: string): Place<Change> {
  const statements = statementsIn(batch.childForFieldName('body'));
  const changeAt = (one: Node | undefined) => changes.find(({ call }) => call.parent?.id === one?.id);
  const other = statements.findIndex((one) => !changeAt(one));
  const first = other < 0 ? statements.length : other;
  const last = statements.findLastIndex((one) => !changeAt(one)) + 1;
  const leading = statements.slice(0, first).flatMap((one) => changeAt(one) ?? []);
  const trailing = other < 0 ? [] : statements.slice(last).flatMap((one) => changeAt(one) ?? []);
  const reached = leading.length + trailing.length === changes.length;
  const trouble = !reached
    ? 'its batch does other things before and after it'
    : statements.every((one) => hasOwnLines(one, text)) && hasOwnLines(batch, text)
      ? undefined
      : sharesLine;
  return {
    changes,
    statement: batch,
    trouble,
    write(lines, text) {
      const glue = eol(text) + indentOf(batch, text);
      const taken = (some: Change[]) => {
        const [start, end] = rangeOf(some, text);
        return [...commentsIn(batch, start, end), ...lines(some)].join(glue);
      };
      if (other < 0) {
        const all = [...commentsIn(batch, batch.startIndex, batch.endIndex), ...lines(changes)];
        return [{ start: batch.startIndex, end: batch.endIndex, text: all.join(glue) }];
      }
      const edits: Edit[] = [];
      if (leading.length > 0) {
        const [start, end] = rangeOf(leading, text);
        edits.push({ start: batch.startIndex, end: batch.startIndex, text: taken(leading) + glue });
        edits.push({ start, end: lineEnd(text, end), text: '' });
      }
      if (trailing.length > 0) {
        const [start, end] = rangeOf(trailing, text);
        edits.push({ start, end, text: indentOf(batch, text) + taken(trailing) });
      }
      return edits;
    },
  };
}

/** From the start of the first line to the end of the last statement. */
function rangeOf(changes: readonly Placed[], text: string): [number, number] {
  const nodes = changes.map(({ call }) => call);
  return [lineStart(text, nodes[0]?.startIndex ?? 0), nodes.at(-1)?.endIndex ?? 0];
}

export function statementsIn(block: Node | null): Node[] {
  return (block?.namedChildren ?? []).filter((one): one is Node => one !== null && one.type !== 'comment');
}

export function hasOwnLines(statement: Node, text: string): boolean {
  const before = text.slice(lineStart(text, statement.startIndex), statement.startIndex);
  const after = text.slice(statement.endIndex, lineEnd(text, statement.endIndex));
  return before.trim() === '' && /^[ \t]*(?:#[^\n]*)?\r?\n?$/.test(after);
}

export function indentOf(statement: Node, text: string): string {
  return text.slice(lineStart(text, statement.startIndex), statement.startIndex);
}

/** Nothing that somebody wrote down is lost. */
function commentsIn(node: Node, start: number, end: number): string[] {
  return node
    .descendantsOfType('comment')
    .flatMap((one) => (one && start <= one.startIndex && one.endIndex <= end ? [one.text.trimEnd()] : []));
}
