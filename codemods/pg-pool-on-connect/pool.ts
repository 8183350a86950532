import type { Edit } from '../engine/types.ts';
import { insert } from '../javascript/edit-import.ts';
import {
  child,
  children,
  nameOf,
  parentOf,
  propertyOf,
  type SyntaxNode,
  unwrap,
} from '../javascript/nodes.ts';
import type { Handler } from './handlers.ts';

/** The `new Pool(…)` that is given the name that listens, in a statement of the same block above it. */
export function poolOf({ statement, call }: Handler): SyntaxNode | undefined {
  const object = child(child(call.node, 'callee'), 'object');
  const block = parentOf(statement)?.node;
  const above = children(block, 'body').filter(({ end }) => end <= statement.node.start);
  const made = above.flatMap((one) => madeIn(one, object) ?? []);
  return made.length === 1 ? made[0] : undefined;
}

function madeIn(statement: SyntaxNode, object: SyntaxNode | undefined): SyntaxNode | undefined {
  const declaration =
    statement.type === 'ExportNamedDeclaration' ? child(statement, 'declaration') : statement;
  if (declaration?.type === 'ExpressionStatement') {
    const assignment = child(declaration, 'expression');
    if (assignment?.type !== 'AssignmentExpression' || !isSame(child(assignment, 'left'), object))
      return undefined;
    return newPool(child(assignment, 'right'));
  }
  const declarator = children(declaration, 'declarations').find(
    (one) => nameOf(object) !== undefined && nameOf(child(one, 'id')) === nameOf(object),
  );
  return newPool(child(declarator, 'init'));
}

/** `pool` and `pool`, `this.pool` and `this.pool` */
function isSame(a: SyntaxNode | undefined, b: SyntaxNode | undefined): boolean {
  if (a?.type === 'Identifier' && b?.type === 'Identifier') return nameOf(a) === nameOf(b);
  if (a?.type !== 'MemberExpression' || b?.type !== 'MemberExpression') return false;
  const isThis = [a, b].every((one) => child(one, 'object')?.type === 'ThisExpression');
  return isThis && propertyOf(a) !== undefined && propertyOf(a) === propertyOf(b);
}

function newPool(value: SyntaxNode | undefined): SyntaxNode | undefined {
  const made = unwrap(value);
  const callee = child(made, 'callee');
  const name = callee?.type === 'MemberExpression' ? propertyOf(callee) : nameOf(callee);
  return made?.type === 'NewExpression' && name === 'Pool' ? made : undefined;
}

/** Gives the pool `onConnect`; undefined where it has one already, or takes other arguments. */
export function addOption(
  pool: SyntaxNode,
  { statement }: Handler,
  listener: string,
  text: string,
): Edit[] | undefined {
  const [options, ...more] = children(pool, 'arguments');
  if (more.length > 0 || options?.type === 'SpreadElement') return undefined;
  if (!options) {
    const callee = child(pool, 'callee');
    const open = text.indexOf('(', callee?.end ?? pool.start);
    const given = objectOf(listener, statement.node, text);
    return open < 0 || open > pool.end ? [insert(pool.end, `(${given})`)] : [insert(open + 1, given)];
  }
  if (options.type !== 'ObjectExpression') {
    if (!/^(?:Identifier|MemberExpression|CallExpression)$/.test(options.type)) return undefined;
    return [insert(options.start, '{ ...'), insert(options.end, `, onConnect: ${listener} }`)];
  }
  const properties = children(options, 'properties');
  if (properties.some((one) => nameOf(child(one, 'key')) === 'onConnect')) return undefined;
  const last = properties.at(-1);
  if (!last)
    return [{ start: options.start, end: options.end, text: objectOf(listener, statement.node, text) }];
  const lineStart = text.lastIndexOf('\n', options.end - 1) + 1;
  const isAlone = text.slice(lineStart, options.end - 1).trim() === '' && lineStart > options.start;
  if (!isAlone) return besides(options, last, listener, statement.node, text);
  return [...comma(last, options, text), insert(lineStart, optionLine(last, statement.node, listener, text))];
}

/** In an object of one line: beside the others, or, for a listener of several lines, below them. */
function besides(
  options: SyntaxNode,
  last: SyntaxNode,
  listener: string,
  statement: SyntaxNode,
  text: string,
): Edit[] {
  const [first = last] = children(options, 'properties');
  if (!listener.includes('\n') || listener.includes('`'))
    return [insert(last.end, `, onConnect: ${listener}`)];
  const { indent, eol, moved } = indented(listener, statement, text);
  return [
    { start: options.start + 1, end: first.start, text: `${eol}${indent}  ` },
    { start: last.end, end: options.end - 1, text: `,${eol}${indent}  onConnect: ${moved},${eol}${indent}` },
  ];
}

function objectOf(listener: string, statement: SyntaxNode, text: string): string {
  if (!listener.includes('\n') || listener.includes('`')) return `{ onConnect: ${listener} }`;
  const { indent, eol, moved } = indented(listener, statement, text);
  return `{${eol}${indent}  onConnect: ${moved},${eol}${indent}}`;
}

function indented(listener: string, statement: SyntaxNode, text: string) {
  const indent = indentAt(statement.start, text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { indent, eol, moved: listener.replaceAll(`\n${indent}`, `\n${indent}  `) };
}

function comma(last: SyntaxNode, options: SyntaxNode, text: string): Edit[] {
  const code = text.slice(last.end, options.end - 1).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return code.includes(',') ? [] : [insert(last.end, ',')];
}

/** A line of its own, in the indentation of the others. */
function optionLine(last: SyntaxNode, statement: SyntaxNode, listener: string, text: string): string {
  const indent = indentAt(last.start, text);
  const own = indentAt(statement.start, text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  // The lines of a template are part of its text.
  const moved = listener.includes('`') ? listener : listener.replaceAll(`\n${own}`, `\n${indent}`);
  return `${indent}onConnect: ${moved},${eol}`;
}

function indentAt(at: number, text: string): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';
}
