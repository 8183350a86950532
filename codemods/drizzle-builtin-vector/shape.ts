import {
  child,
  children,
  functionTypes,
  nameOf,
  propertyOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';

import { readsVector, resultOf, writesVector } from '../javascript/vector-text.ts';

/** What a custom type says of its column. */
export interface Shape {
  kind: 'vector' | 'halfvec';
  /** What its configuration calls the dimensions; undefined: it takes none. */
  key: string | undefined;
  /** The dimensions, as text, where a column does not say them. */
  fallback: string | undefined;
}

/** Undefined unless the type is a vector's, and values go in and come out as Drizzle's own column has them. */
export function readShape(options: SyntaxNode | undefined, text: string): Shape | undefined {
  if (options?.type !== 'ObjectExpression') return undefined;
  const properties = children(options, 'properties');
  const find = (name: string) => functionOf(properties.find((one) => nameOf(child(one, 'key')) === name));
  const [dataType, toDriver, fromDriver] = [find('dataType'), find('toDriver'), find('fromDriver')];
  if (properties.length !== 3 || !dataType || !toDriver || !fromDriver) return undefined;
  return writesVector(toDriver, text) && readsVector(fromDriver, text) ? typeOf(dataType) : undefined;
}

function functionOf(property: SyntaxNode | undefined): SyntaxNode | undefined {
  if (property?.type === 'ObjectMethod') return property;
  const value = unwrap(child(property, 'value'));
  return value && functionTypes.has(value.type) ? value : undefined;
}

function typeOf(dataType: SyntaxNode): Shape | undefined {
  const result = resultOf(dataType);
  const literal = /^(vector|halfvec)\((\d+)\)$/.exec(stringOf(result) ?? '');
  if (literal?.[1] && literal[2]) return { kind: kindOf(literal[1]), key: undefined, fallback: literal[2] };
  const [before = '', after = ''] = children(result, 'quasis').map((one) => rawOf(one));
  const [hole, ...more] = children(result, 'expressions');
  const kind = /^(vector|halfvec)\($/.exec(before)?.[1];
  if (result?.type !== 'TemplateLiteral' || !hole || more.length > 0 || kind === undefined || after !== ')')
    return undefined;
  return readHole(hole, dataType, kindOf(kind));
}

function kindOf(text: string): Shape['kind'] {
  return text === 'halfvec' ? 'halfvec' : 'vector';
}

/** `config.dimensions`, `config?.size ?? 1536`, a constant. */
function readHole(hole: SyntaxNode, dataType: SyntaxNode, kind: Shape['kind']): Shape | undefined {
  const [parameter] = children(dataType, 'params');
  const config = nameOf(parameter);
  if (hole.type === 'LogicalExpression') {
    const right = child(hole, 'right');
    const key = keyOf(child(hole, 'left'), config);
    const fallback = right?.type === 'NumericLiteral' ? String(right.value) : constant(right);
    return key !== undefined && fallback !== undefined ? { kind, key, fallback } : undefined;
  }
  const key = keyOf(hole, config);
  if (key !== undefined) return { kind, key, fallback: undefined };
  const fixed = constant(hole);
  return fixed !== undefined && fixed !== config ? { kind, key: undefined, fallback: fixed } : undefined;
}

function keyOf(node: SyntaxNode | undefined, config: string | undefined): string | undefined {
  const member = unwrap(node);
  if (!member || !/^(?:Optional)?MemberExpression$/.test(member.type) || config === undefined)
    return undefined;
  return nameOf(unwrap(child(member, 'object'))) === config ? propertyOf(member) : undefined;
}

/** `EMBEDDING_DIMENSIONS` */
function constant(node: SyntaxNode | undefined): string | undefined {
  const name = nameOf(node);
  return name !== undefined && /^[A-Z][A-Z0-9_]*$/.test(name) ? name : undefined;
}

function rawOf(quasi: SyntaxNode): string {
  const { value } = quasi;
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}
