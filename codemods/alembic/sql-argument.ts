import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';
import { assignedTo } from '../python/values.ts';

/**
 * The SQL that an expression stands for, as far as the source shows it: a string, several in a row, `text(…)`, what is
 * formatted into one, a name that is bound to one. Undefined when it comes from elsewhere.
 */
export function sqlOf(expression: Node, names: Names): string | undefined {
  switch (expression.type) {
    case 'string':
      return stringText(expression);
    case 'concatenated_string':
      return expression.namedChildren.map((one) => (one?.type === 'string' ? stringText(one) : '')).join('');
    case 'parenthesized_expression':
      return inner(expression.firstNamedChild, names);
    case 'binary_operator':
      return inner(expression.childForFieldName('left'), names);
    case 'call':
      return ofCall(expression, names);
    case 'identifier':
      return inner(assignedTo(expression, names), names);
    default:
      return undefined;
  }
}

function inner(expression: Node | null | undefined, names: Names): string | undefined {
  return expression ? sqlOf(expression, names) : undefined;
}

/** Escapes are left as they are, but for quotes and white space. */
function stringText(string: Node): string {
  const start = string.firstChild?.endIndex ?? string.startIndex;
  const end = string.lastChild?.startIndex ?? string.endIndex;
  return string.text
    .slice(start - string.startIndex, end - string.startIndex)
    .replace(/\\(?:[nrt]|\r?\n)/g, ' ')
    .replace(/\\(["'])/g, '$1');
}

/** `text("…")`, `sa.text("…")`, `"…".format(…)`. */
function ofCall(call: Node, names: Names): string | undefined {
  const callee = call.childForFieldName('function');
  const name = callee?.type === 'attribute' ? callee.childForFieldName('attribute')?.text : callee?.text;
  if (name === 'text' || name === 'DDL')
    return inner(call.childForFieldName('arguments')?.firstNamedChild, names);
  return name === 'format' ? inner(callee?.childForFieldName('object'), names) : undefined;
}
