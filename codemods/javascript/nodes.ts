import type { ASTPath } from 'jscodeshift';

/** A node as Babel's parser makes it. Offsets are UTF-16. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** A node and where it stands: `parent` is the path of the node around it. */
export type Path = ASTPath<SyntaxNode>;

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

export function child(node: SyntaxNode | undefined, field: string): SyntaxNode | undefined {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
}

export function children(node: SyntaxNode | undefined, field: string): SyntaxNode[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

const notSyntax = new Set([
  'loc',
  'tokens',
  'comments',
  'leadingComments',
  'trailingComments',
  'innerComments',
]);

/** The nodes directly below a node. */
export function allChildren(node: SyntaxNode): SyntaxNode[] {
  return Object.keys(node).flatMap((field) => {
    if (notSyntax.has(field)) return [];
    return isNode(node[field]) ? [node[field]] : children(node, field);
  });
}

/** Their paths. */
export function pathsBelow(path: Path): Path[] {
  const { node } = path;
  return Object.keys(node).flatMap((field): Path[] => {
    const value = node[field];
    if (notSyntax.has(field)) return [];
    if (isNode(value)) return [path.get(field)];
    if (!Array.isArray(value)) return [];
    return value.flatMap((one, index) => (isNode(one) ? [path.get(field, index)] : []));
  });
}

/** The name of an identifier, or what a string that stands for a name says: `'a'` of `{ 'a': 1 }`. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return String(node.value);
  return typeof node?.name === 'string' ? node.name : undefined;
}

export function isString(node: SyntaxNode | undefined): boolean {
  return stringOf(node) !== undefined;
}

/** The value of a string literal, or of a template without holes. */
export function stringOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return String(node.value);
  if (node?.type !== 'TemplateLiteral' || children(node, 'expressions').length > 0) return undefined;
  const value = children(node, 'quasis')[0]?.value;
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : undefined;
}

/** Which field of its parent a node stands in. */
export function fieldOf(path: Path): string {
  const { name, parentPath } = path;
  return String(typeof name === 'number' ? parentPath.name : name);
}

/** Not `path.parent`, which passes over nodes that ast-types does not know. */
export function parentOf(path: Path): Path | undefined {
  let at: Path | undefined = path.parentPath ?? undefined;
  while (at && !isNode(at.value)) at = at.parentPath ?? undefined;
  return at;
}

export const functionTypes: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod',
  'ClassPrivateMethod',
  'TSDeclareFunction',
  'TSDeclareMethod',
]);

/** What does nothing when the program runs, and may stand around a value: `(x as any)`, `x!`. */
const wrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'ParenthesizedExpression',
  'TypeCastExpression',
]);

/** The value inside casts and parentheses. */
export function unwrap(node: SyntaxNode | undefined): SyntaxNode | undefined {
  let at = node;
  while (at && wrappers.has(at.type)) at = child(at, 'expression');
  return at;
}

export function isParenthesised({ extra }: SyntaxNode): boolean {
  return typeof extra === 'object' && extra !== null && 'parenthesized' in extra;
}

/** The outermost cast or parenthesis around a node, or the node itself. */
export function wrapped(path: Path): Path {
  let at = path;
  for (let up = parentOf(at); up && wrappers.has(up.node.type); up = parentOf(up)) at = up;
  return at;
}

export const memberTypes: ReadonlySet<string> = new Set(['MemberExpression', 'OptionalMemberExpression']);
export const callTypes: ReadonlySet<string> = new Set(['CallExpression', 'OptionalCallExpression']);

/** `b` of `a.b`, `a?.b` and `a['b']`; undefined for `a[b]`. */
export function propertyOf(member: SyntaxNode): string | undefined {
  const property = child(member, 'property');
  return member.computed === true ? stringOf(property) : nameOf(property);
}
