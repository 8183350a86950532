import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { eol, lineEnd, lineStart } from '../python/place-import.ts';
import { pythonString } from '../python/python-string.ts';
import type { Call } from './inverse.ts';
import type { Migration, Step } from './migration.ts';
import { undoes } from './undoes.ts';

/** Puts the calls in the place of the `pass`, or behind the docstring. Undefined where they have no lines of their own. */
export function fill(migration: Migration, calls: readonly Call[]): Edit[] | undefined {
  const { body } = migration.down;
  const { text } = migration.names;
  const statements = body.namedChildren.filter((one): one is Node => one !== null && one.type !== 'comment');
  const last = statements.at(-1);
  const indent = last && indentOf(last, text);
  if (!last || indent === undefined) return undefined;
  const lines = linesOf(calls, migration, indent).join(eol(text) + indent);
  if (last.type === 'pass_statement' || last.type === 'return_statement' || /^\.\.\.$/.test(last.text))
    return [{ start: last.startIndex, end: last.endIndex, text: lines }];
  const start = lineEnd(text, last.endIndex);
  return [{ start, end: start, text: `${newlineBefore(text, start)}${indent}${lines}${eol(text)}` }];
}

/** Each call where its order wants it: before what takes back something that the upgrade did earlier. */
export function insert(
  migration: Migration,
  calls: readonly { step: Step; call: Call }[],
): Edit[] | undefined {
  const { text } = migration.names;
  const byPlace = new Map<number, { indent: string; calls: Call[] }>();
  for (const { step, call } of calls) {
    const before = followerOf(step, migration);
    const anchor = before ?? migration.down.steps.at(-1)?.statement;
    const indent = anchor && indentOf(anchor, text);
    if (!anchor || indent === undefined) return undefined;
    const start = before ? lineStart(text, anchor.startIndex) : lineEnd(text, anchor.endIndex);
    const known = byPlace.get(start) ?? { indent, calls: [] };
    byPlace.set(start, { indent, calls: [...known.calls, call] });
  }
  return [...byPlace].map(([start, { indent, calls: here }]) => {
    const lines = linesOf(here, migration, indent).map((line) => `${indent}${line}${eol(text)}`);
    return { start, end: start, text: newlineBefore(text, start) + lines.join('') };
  });
}

/** The first statement of the downgrade that takes back what the upgrade did before this step. */
function followerOf(step: Step, { up, down }: Migration): Node | undefined {
  const earlier = up.steps.slice(0, up.steps.indexOf(step));
  return down.steps.find(({ operation }) => earlier.some((one) => undoes(operation, one.operation)))
    ?.statement;
}

/** Calls on one table that stand together in a batch go into one `with`. The first line has no indentation. */
function linesOf(calls: readonly Call[], { op }: Migration, indent: string): string[] {
  const unit = indent.startsWith('\t') ? '\t' : '    ';
  const lines: string[] = [];
  let open: string | undefined;
  for (const { text, batch } of calls) {
    const header = batch && headerOf(batch, op);
    if (header !== undefined && header !== open) lines.push(header);
    lines.push(header === undefined ? text : unit + text);
    open = header;
  }
  return lines;
}

function headerOf({ name, schema }: NonNullable<Call['batch']>, op: string): string {
  const option = schema === undefined ? '' : `, schema=${pythonString(schema)}`;
  return `with ${op}.batch_alter_table(${pythonString(name)}${option}) as batch_op:`;
}

function indentOf(statement: Node, text: string): string | undefined {
  const indent = text.slice(lineStart(text, statement.startIndex), statement.startIndex);
  return indent.trim() === '' ? indent : undefined;
}

function newlineBefore(text: string, at: number): string {
  return at > 0 && text[at - 1] !== '\n' ? eol(text) : '';
}
