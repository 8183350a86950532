import { child, children, nameOf, type SyntaxNode, unwrap } from './nodes.ts';

const writing = [
  /^JSON\.stringify\(\w+\)$/,
  /^`\[\$\{\w+\.join\((?:'|"),(?:'|")\)\}\]`$/,
  /^'\['\+\w+\.join\((?:'|"),(?:'|")\)\+'\]'$/,
  /^(?:\w+\.)?toSql\(\w+\)$/,
];
const number = String.raw`(?:Number|parseFloat|Number\.parseFloat|\(?(\w+)\)?=>(?:Number|parseFloat|Number\.parseFloat)\(\1\))`;
const reading = [
  /^JSON\.parse\(\w+\)$/,
  /^(?:\w+\.)?fromSql\(\w+\)$/,
  new RegExp(String.raw`^\w+\.slice\(1,-1\)\.split\(['"],['"]\)\.map\(${number}\)$`),
  new RegExp(
    String.raw`^(\w+)\.substring\(1,\1\.length-1\)\.split\(['"],['"]\)\.map\(${number.replace('\\1', '\\2')}\)$`.replace(
      '\\1)',
      '\\2)',
    ),
  ),
  new RegExp(String.raw`^\w+\.replace\(/\[\\\[\\\]\]/g,['"]{2}\)\.split\(['"],['"]\)\.map\(${number}\)$`),
];

/** Does a function make pgvector's text of an array, as pgvector and the ORMs do? Nothing stays nothing. */
export function writesVector(fn: SyntaxNode, text: string): boolean {
  const result = plainText(valueOrNothing(resultOf(fn)), text);
  return writing.some((one) => one.test(result));
}

/** Does a function make an array of that text? */
export function readsVector(fn: SyntaxNode, text: string): boolean {
  const result = plainText(valueOrNothing(resultOf(fn)), text);
  return reading.some((one) => one.test(result));
}

/** `a` of `value ? a : null`, where the condition asks for the value alone. */
function valueOrNothing(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (node?.type !== 'ConditionalExpression' || nameOf(child(node, 'test')) === undefined) return node;
  const other = child(node, 'alternate');
  const isNothing =
    other?.type === 'NullLiteral' ||
    nameOf(other) === 'undefined' ||
    nameOf(other) === nameOf(child(node, 'test'));
  return isNothing ? unwrap(child(node, 'consequent')) : node;
}

/** What a function that does nothing else returns. */
export function resultOf(fn: SyntaxNode): SyntaxNode | undefined {
  const body = child(fn, 'body');
  if (body?.type !== 'BlockStatement') return unwrap(body);
  const [only, ...more] = children(body, 'body');
  return only?.type === 'ReturnStatement' && more.length === 0 ? unwrap(child(only, 'argument')) : undefined;
}

/** Without white space, and without what only types say. */
function plainText(node: SyntaxNode | undefined, text: string): string {
  if (!node) return '';
  return text
    .slice(node.start, node.end)
    .replace(/(?<![\w)])\((\w+)\s+as\s+[\w[\]]+\)/g, '$1')
    .replace(/\b(\w+)\s+as\s+[\w[\]]+(?=\))/g, '$1')
    .replace(/\((\w+)\s*:\s*\w+\)/g, '($1)')
    .replace(/\s+|,(?=\s*\))/g, '');
}
