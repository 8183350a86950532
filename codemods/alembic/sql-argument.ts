import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';
import { assignedTo } from '../python/values.ts';
import { sqlFileOf } from './sql-files.ts';

/**
 * The SQL that an expression stands for, as far as the source shows it: a string, several in a row, `text(…)`, what is
 * formatted into one, a name that is bound to one, a file of SQL that is read. Undefined when it comes from elsewhere.
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
      return inner(assignedTo(expression, names), names) ?? ofLoop(expression, names);
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
  if (unchanged.test(name ?? '') && callee?.type === 'attribute')
    return inner(callee.childForFieldName('object'), names);
  return sqlFileOf(call, names);
}

/** Methods of a string that leave its statements what they are, as far as they can be seen. */
const unchanged = /^(?:format|strip|rstrip|lstrip|decode|replace)$/;

/** `for statement in text.split(";")`, `for statement in sqlparse.split(text)`: all of them, one after the other. */
function ofLoop(name: Node, names: Names): string | undefined {
  const [binding, ...more] = names.resolve(name.text, name);
  const loop = binding?.node.parent;
  if (more.length > 0 || loop?.type !== 'for_statement') return undefined;
  const list = loop.childForFieldName('right');
  const callee = list?.type === 'call' ? list.childForFieldName('function') : null;
  if (!list || callee?.childForFieldName('attribute')?.text !== 'split') return undefined;
  const object = callee.childForFieldName('object');
  const text = object?.text === 'sqlparse' ? list.childForFieldName('arguments')?.firstNamedChild : object;
  return inner(text, names);
}
