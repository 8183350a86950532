import type { Node } from 'web-tree-sitter';
import { type Beside, besideOf } from '../python/beside.ts';
import type { Names } from '../python/names.ts';
import { assignedTo, calleeName, positionalArguments, stringOf } from '../python/values.ts';

/** Does a text read files of SQL, so that it may do more than it says? */
export function readsSqlFiles(text: string): boolean {
  return text.includes('.sql') && /\.sql["']/.test(text);
}

/**
 * The text of a file that an expression reads: `open("x.sql").read()`, `Path(__file__).with_suffix(".sql").read_text()`, a helper that is
 * given the name of a file of SQL. Undefined where the path is not to be seen, or leads to nothing.
 */
export function sqlFileOf(call: Node, names: Names): string | undefined {
  const beside = besideOf(names.root.tree);
  if (!beside) return undefined;
  const callee = call.childForFieldName('function');
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  switch (calleeName(call)) {
    case 'read':
    case 'read_bytes':
    case 'read_text': {
      const opened = object && openedBy(object, names);
      const path = opened && pathOf(opened, names, beside);
      return path ? readAt(path, beside) : undefined;
    }
    default:
      return ofHelper(call, names, beside);
  }
}

/** What is opened: of `open(path)` and `path.open()` the path, of a name what `with` or an assignment says of it. */
function openedBy(object: Node, names: Names): Node | undefined {
  if (object.type === 'identifier') {
    const [binding, ...more] = names.resolve(object.text, object);
    const pattern = binding?.node.parent;
    const as = pattern?.type === 'as_pattern_target' ? pattern.parent : null;
    const value = as?.type === 'as_pattern' ? as.firstNamedChild : assignedTo(object, names);
    return more.length === 0 && value ? openedBy(value, names) : undefined;
  }
  if (object.type !== 'call' || calleeName(object) !== 'open') return object;
  const callee = object.childForFieldName('function');
  const owner = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  const isModule = !owner || /^(?:io|codecs|builtins)$/.test(owner.text);
  return isModule ? positionalArguments(object)[0] : (owner ?? undefined);
}

/** Relative to the folder of the file; '' is that folder. A text alone is relative to where the program is started. */
function pathOf(expression: Node, names: Names, beside: Beside): string | undefined {
  switch (expression.type) {
    case 'string':
      return formatted(expression, names, beside);
    case 'identifier': {
      if (expression.text === '__file__') return beside.name;
      const value = assignedTo(expression, names);
      return value && pathOf(value, names, beside);
    }
    case 'parenthesized_expression': {
      const inner = expression.firstNamedChild;
      return inner ? pathOf(inner, names, beside) : undefined;
    }
    case 'binary_operator': {
      const [left, right] = ['left', 'right'].map((side) => expression.childForFieldName(side));
      return joined([left, right], names, beside);
    }
    case 'attribute':
      return expression.childForFieldName('attribute')?.text === 'parent'
        ? above(pathOfObject(expression, names, beside), 1)
        : undefined;
    case 'subscript': {
      const parents = expression.childForFieldName('value');
      const level = expression.childForFieldName('subscript')?.text ?? '';
      if (!/^\d$/.test(level) || parents?.childForFieldName('attribute')?.text !== 'parents')
        return undefined;
      return above(pathOfObject(parents, names, beside), Number(level) + 1);
    }
    case 'call':
      return ofCall(expression, names, beside);
    default:
      return undefined;
  }
}

function pathOfObject(attribute: Node, names: Names, beside: Beside): string | undefined {
  const object = attribute.childForFieldName('object');
  return object ? pathOf(object, names, beside) : undefined;
}

function ofCall(call: Node, names: Names, beside: Beside): string | undefined {
  const callee = call.childForFieldName('function');
  const args = positionalArguments(call);
  const [first] = args;
  const ofFirst = () => (first ? pathOf(first, names, beside) : undefined);
  const ofObject = () => (callee?.type === 'attribute' ? pathOfObject(callee, names, beside) : undefined);
  switch (calleeName(call)) {
    case 'Path':
    case 'PurePath':
    case 'join':
      return joined(args, names, beside);
    case 'str':
    case 'fspath':
    case 'abspath':
    case 'realpath':
    case 'normpath':
      return ofFirst();
    case 'resolve':
    case 'absolute':
    case 'expanduser':
    case 'as_posix':
      return ofObject();
    case 'dirname':
      return above(ofFirst(), 1);
    case 'joinpath': {
      const start = ofObject();
      const rest = joined(args, names, beside);
      return start === undefined || rest === undefined ? undefined : `${start}/${rest}`;
    }
    case 'with_suffix':
    case 'with_name': {
      const path = ofObject();
      const given = stringOf(first, names);
      if (path === undefined || given === undefined) return undefined;
      return calleeName(call) === 'with_name'
        ? path.replace(/(?<![^/])[^/]*$/, given)
        : path.replace(/\.\w+$/, '') + given;
    }
    default:
      return undefined;
  }
}

function joined(
  parts: readonly (Node | null | undefined)[],
  names: Names,
  beside: Beside,
): string | undefined {
  const found = parts.map((one) => (one ? pathOf(one, names, beside) : undefined));
  return found.length > 0 && found.every((one) => one !== undefined) ? found.join('/') : undefined;
}

/** `f"{HERE}/x.sql"` as well, where everything that is put in is to be seen. */
function formatted(string: Node, names: Names, beside: Beside): string | undefined {
  const parts = string.namedChildren.map((one) => {
    if (one?.type === 'string_content') return one.text;
    if (one?.type !== 'interpolation')
      return one?.type === 'string_start' || one?.type === 'string_end' ? '' : undefined;
    const value = one.firstNamedChild;
    return value ? (stringOf(value, names) ?? pathOf(value, names, beside)) : undefined;
  });
  return parts.every((one) => one !== undefined) ? parts.join('') : undefined;
}

function above(path: string | undefined, levels: number): string | undefined {
  return path === undefined ? undefined : `${path}${'/..'.repeat(levels)}`;
}

/** `read_sql("0001.sql")`: of such a helper the name of the file is all that is asked. */
function ofHelper(call: Node, names: Names, beside: Beside): string | undefined {
  const given = positionalArguments(call).map((one) => pathOf(one, names, beside));
  const path = given.find((one) => one?.endsWith('.sql'));
  return path === undefined ? undefined : readAt(path, beside);
}

/** Where people keep such files, seen from a revision: beside it, in a folder, and further up. */
const folders = ['', 'sql/', '../', '../sql/', '../../', '../../sql/', '../../../', '../../../../'];

function readAt(path: string, beside: Beside): string | undefined {
  const plain = normal(path);
  if (!plain.endsWith('.sql') || plain.startsWith('/')) return undefined;
  for (const folder of folders) {
    const text = beside.textOf(normal(`${folder}${plain}`));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Without `.` and with as few `..` as there can be. */
function normal(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '.' && (part !== '' || kept.length === 0)) kept.push(part);
  }
  return kept.join('/').replace(/^\/(?=\.\.)/, '');
}
