import type { Edit } from '../engine/types.ts';
import { insert } from '../javascript/edit-import.ts';
import {
  allChildren,
  callTypes,
  child,
  children,
  functionTypes,
  nameOf,
  type Path,
  parentOf,
  propertyOf,
  type SyntaxNode,
  unwrap,
} from '../javascript/nodes.ts';
import type { Handler } from './handlers.ts';

/** One that stands alone. */
type Statement = Handler & { statement: Path };

/** The pool that listens, made in a statement of the same block above it. */
export interface FoundPool {
  /** `new Pool(…)` */
  made: SyntaxNode;
  /** Connections may be made between the two: what happens there is not to come later. */
  isUsed: boolean;
}

export function poolOf({ statement, call }: Statement): FoundPool | undefined {
  const object = child(child(call.node, 'callee'), 'object');
  const block = parentOf(statement)?.node;
  const above = children(block, 'body').filter(({ end }) => end <= statement.node.start);
  const found = above.flatMap((one, at) => {
    const made = madeIn(one, object);
    return made ? [{ made, isUsed: above.slice(at + 1).some((each) => uses(each, object)) }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Does a statement wait for something, or ask the pool for more than to be told? */
function uses(node: SyntaxNode, object: SyntaxNode | undefined): boolean {
  if (functionTypes.has(node.type)) return false;
  if (node.type === 'AwaitExpression') return true;
  const callee = callTypes.has(node.type) ? child(node, 'callee') : undefined;
  const method = isSame(child(callee, 'object'), object) ? propertyOf(callee ?? node) : undefined;
  if (method !== undefined && !/^(?:on|once|addListener|prependListener|prependOnceListener)$/.test(method))
    return true;
  return allChildren(node).some((one) => uses(one, object));
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
  return made?.type === 'NewExpression' ? made : undefined;
}

/** What the pool is given: the function, and the comments that stood above the listener. */
export interface Option {
  listener: string;
  comments: readonly string[];
}

/** Gives the pool `onConnect`; undefined where it has one already, or takes other arguments. */
export function addOption(
  pool: SyntaxNode,
  { statement }: Statement,
  option: Option,
  text: string,
): Edit[] | undefined {
  const [options, ...more] = children(pool, 'arguments');
  if (more.length > 0 || options?.type === 'SpreadElement') return undefined;
  const layout = layoutAt(statement.node, option, text);
  if (!options) {
    const callee = child(pool, 'callee');
    const open = text.indexOf('(', callee?.end ?? pool.start);
    const given = objectOf(option, layout);
    return open < 0 || open > pool.end ? [insert(pool.end, `(${given})`)] : [insert(open + 1, given)];
  }
  const { start, end } = options;
  if (options.type !== 'ObjectExpression') {
    if (!/^(?:Identifier|MemberExpression|CallExpression)$/.test(options.type)) return undefined;
    return [{ start, end, text: objectOf(option, layout, `...${text.slice(start, end)}`) }];
  }
  const properties = children(options, 'properties');
  if (properties.some((one) => nameOf(child(one, 'key')) === 'onConnect')) return undefined;
  const last = properties.at(-1);
  if (!last) return [{ start, end, text: objectOf(option, layout) }];
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  const isAlone = text.slice(lineStart, end - 1).trim() === '' && lineStart > start;
  if (!isAlone) return besides(options, last, option, layout);
  return [...comma(last, options, text), insert(lineStart, optionLine(last, option, layout, text))];
}

/** How the object is written: its indentation, that of what stands in it, and whether it takes lines of its own. */
interface Layout {
  indent: string;
  inner: string;
  eol: string;
  isInline: boolean;
}

function layoutAt({ start }: SyntaxNode, { listener, comments }: Option, text: string): Layout {
  const indent = indentAt(start, text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  // As the lines of the listener stand in it.
  const body = /\n([ \t]+)\S/.exec(listener)?.[1] ?? '';
  const unit =
    body.startsWith(indent) && body.length > indent.length
      ? body.slice(indent.length)
      : /^\t/m.test(text)
        ? '\t'
        : '  ';
  const isInline = comments.length === 0 && (!listener.includes('\n') || listener.includes('`'));
  return { indent, inner: indent + unit, eol, isInline };
}

/** `onConnect: …`, below the comments, where it has lines of its own. */
function lines({ listener, comments }: Option, inner: string, { indent, eol }: Layout): string {
  // The lines of a template are part of its text.
  const moved = listener.includes('`') ? listener : listener.replaceAll(`\n${indent}`, `\n${inner}`);
  return [...comments, `onConnect: ${moved},`].map((one) => `${inner}${one}${eol}`).join('');
}

function objectOf(option: Option, layout: Layout, first?: string): string {
  const { indent, inner, eol, isInline } = layout;
  if (isInline) return `{ ${first === undefined ? '' : `${first}, `}onConnect: ${option.listener} }`;
  const above = first === undefined ? '' : `${inner}${first},${eol}`;
  return `{${eol}${above}${lines(option, inner, layout)}${indent}}`;
}

/** In an object of one line: beside the others, or below them. */
function besides(options: SyntaxNode, last: SyntaxNode, option: Option, layout: Layout): Edit[] {
  const [first = last] = children(options, 'properties');
  const { indent, inner, eol, isInline } = layout;
  if (isInline) return [insert(last.end, `, onConnect: ${option.listener}`)];
  return [
    { start: options.start + 1, end: first.start, text: `${eol}${inner}` },
    { start: last.end, end: options.end - 1, text: `,${eol}${lines(option, inner, layout)}${indent}` },
  ];
}

function comma(last: SyntaxNode, options: SyntaxNode, text: string): Edit[] {
  const code = text.slice(last.end, options.end - 1).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return code.includes(',') ? [] : [insert(last.end, ',')];
}

/** In the indentation of the others. */
function optionLine(last: SyntaxNode, option: Option, layout: Layout, text: string): string {
  return lines(option, indentAt(last.start, text), layout);
}

function indentAt(at: number, text: string): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';
}
