import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { callArguments } from '../python/type-position.ts';
import { keywordArgument } from '../python/values.ts';

/** Does the call take arguments that are not to be seen: `**options`, `postgresql_ops=ops`? */
export function isOpen(call: Node): boolean {
  const ops = keywordArgument(call, 'postgresql_ops');
  return (
    callArguments(call).some((one) => /_splat$/.test(one.type)) ||
    (ops !== undefined && ops.type !== 'dictionary' && ops.type !== 'none')
  );
}

/** The edit that gives `op.create_index(…)` or `Index(…)` an operator class for a column, and a method if asked. */
export function giveClass(call: Node, column: string, operatorClass: string, method?: string): Edit[] {
  const quote = quoteIn(call);
  const pair = `${quote}${column}${quote}: ${quote}${operatorClass}${quote}`;
  const ops = keywordArgument(call, 'postgresql_ops');
  const using = method === undefined ? [] : [`postgresql_using=${quote}${method}${quote}`];
  const given = ops ? replaceOps(ops, pair) : [];
  const added = [...using, ...(ops ? [] : [`postgresql_ops={${pair}}`])];
  return [...given, ...(added.length > 0 ? [addArguments(call, added)] : [])];
}

function replaceOps(ops: Node, pair: string): Edit[] {
  const last = ops.type === 'dictionary' ? ops.lastNamedChild : null;
  if (last) return [{ start: last.endIndex, end: last.endIndex, text: `, ${pair}` }];
  return [{ start: ops.startIndex, end: ops.endIndex, text: `{${pair}}` }];
}

/** Behind the method, or the last argument: on lines of their own where that one has one. */
function addArguments(call: Node, added: readonly string[]): Edit {
  const after = keywordArgument(call, 'postgresql_using')?.parent ?? callArguments(call).at(-1);
  const end = after?.endIndex ?? call.endIndex - 1;
  const before = call.text.slice(0, (after?.startIndex ?? end) - call.startIndex);
  const [newline, indent = ''] = /\r?\n([ \t]*)$/.exec(before) ?? [];
  if (newline === undefined) return { start: end, end, text: added.map((one) => `, ${one}`).join('') };
  // Behind the comma there may be a comment, which belongs to its line.
  const [rest] = /^[ \t]*,[^\n]*\n/.exec(call.text.slice(end - call.startIndex)) ?? [];
  if (rest === undefined) return { start: end, end, text: added.map((one) => `,${newline}${one}`).join('') };
  const start = end + rest.length;
  const eol = newline.slice(0, newline.length - indent.length);
  return { start, end: start, text: added.map((one) => `${indent}${one},${eol}`).join('') };
}

function quoteIn(call: Node): string {
  const string = call.descendantsOfType('string').at(0);
  return string?.text.startsWith('"') ? '"' : "'";
}
