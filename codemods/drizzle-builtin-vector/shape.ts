import {
  allChildren,
  child,
  children,
  functionTypes,
  memberTypes,
  nameOf,
  propertyOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { passesText, readsArray, readsVector, resultOf, writesVector } from '../javascript/vector-text.ts';

export type Kind = 'vector' | 'halfvec' | 'sparsevec' | 'bit';

/** What a custom type says of its column. */
export interface Shape extends Dimensions {
  kind: Kind;
  /** It takes arrays from the driver too, as Drizzle's own does not. */
  readsArrays: boolean;
}

interface Dimensions {
  /** What its configuration calls the dimensions; undefined: it takes none. */
  key: string | undefined;
  /** The dimensions, as text, where a column does not say them. */
  fallback: string | undefined;
  /** A column that says none has any number of them, as Drizzle's own can't. */
  mayLack?: boolean;
}

/** Undefined unless the type is pgvector's, and values go in and come out as Drizzle's own column has them. */
export function readShape(options: SyntaxNode | undefined, script: Script, text: string): Shape | undefined {
  if (options?.type !== 'ObjectExpression') return undefined;
  const properties = children(options, 'properties');
  const find = (name: string) => functionOf(properties.find((one) => nameOf(child(one, 'key')) === name));
  const [dataType, toDriver, fromDriver] = [find('dataType'), find('toDriver'), find('fromDriver')];
  const found = [dataType, toDriver, fromDriver].filter(Boolean).length;
  if (!dataType || found !== properties.length) return undefined;
  const type = typeOf(dataType, text);
  if (!type) return undefined;
  if (type.kind === 'sparsevec' || type.kind === 'bit') {
    const passes = [toDriver, fromDriver].every((one) => !one || passesText(one, script));
    return passes ? { ...type, readsArrays: false } : undefined;
  }
  if (!toDriver || !fromDriver || !writesVector(toDriver, script) || !readsVector(fromDriver, script))
    return undefined;
  return { ...type, readsArrays: readsArray(fromDriver, script) };
}

/** `{ dimensions: 3 }` */
export function told(dimensions: string): string {
  return dimensions === 'dimensions' ? '{ dimensions }' : `{ dimensions: ${dimensions} }`;
}

function functionOf(property: SyntaxNode | undefined): SyntaxNode | undefined {
  if (property?.type === 'ObjectMethod') return property;
  const value = unwrap(child(property, 'value'));
  return value && functionTypes.has(value.type) ? value : undefined;
}

type Type = Dimensions & { kind: Kind };

function typeOf(dataType: SyntaxNode, text: string): Type | undefined {
  const result = resultOf(withoutGuards(dataType));
  const config = configOf(children(dataType, 'params')[0], text);
  return result && config && readResult(result, config, text);
}

/** Without `if (!config?.size) throw …` at its head: Drizzle's own throws as well where it is told no dimensions. */
function withoutGuards(fn: SyntaxNode): SyntaxNode {
  const body = child(fn, 'body');
  if (body?.type !== 'BlockStatement') return fn;
  const statements = children(body, 'body');
  return { ...fn, body: { ...body, body: statements.filter((one) => !isGuard(one)) } };
}

function isGuard(statement: SyntaxNode): boolean {
  // One that asks how large it is does more.
  if (statement.type !== 'IfStatement' || statement.alternate || compares(child(statement, 'test')))
    return false;
  const then = child(statement, 'consequent');
  const [only, ...more] = then?.type === 'BlockStatement' ? children(then, 'body') : [then];
  return only?.type === 'ThrowStatement' && more.length === 0;
}

function compares(node: SyntaxNode | undefined): boolean {
  if (!node) return false;
  return /^[<>]=?$/.test(String(node.operator)) || allChildren(node).some(compares);
}

/** What the configuration is called: by one name, or by those that a pattern takes from it. */
interface Config {
  name: string | undefined;
  /** `{ size: n = 3 }`: `n`, with the key `size` and what stands in where it is missing. */
  taken: ReadonlyMap<string, Dimensions>;
}

/** Undefined for a parameter that can't be read. */
function configOf(parameter: SyntaxNode | undefined, text: string): Config | undefined {
  const bare = parameter?.type === 'AssignmentPattern' ? child(parameter, 'left') : parameter;
  const taken = new Map<string, Dimensions>();
  if (bare?.type !== 'ObjectPattern') return { name: nameOf(bare), taken };
  for (const property of children(bare, 'properties')) {
    const key = property.computed === true ? undefined : nameOf(child(property, 'key'));
    const value = child(property, 'value');
    const hasDefault = value?.type === 'AssignmentPattern';
    const local = nameOf(hasDefault ? child(value, 'left') : value);
    if (property.type !== 'ObjectProperty' || key === undefined || local === undefined) return undefined;
    const fallback = hasDefault
      ? constant(child(value, 'right'), { name: undefined, taken }, text)
      : undefined;
    if (hasDefault && fallback === undefined) return undefined;
    taken.set(local, { key, fallback });
  }
  return { name: undefined, taken };
}

const literal = /^(vector|halfvec|sparsevec|bit)\((\d+)\)$/;
const opening = /^(vector|halfvec|sparsevec|bit)\($/;

function readResult(result: SyntaxNode, config: Config, text: string): Type | undefined {
  const fixed = literal.exec(stringOf(result) ?? '');
  if (fixed) return { kind: fixed[1] as Kind, key: undefined, fallback: fixed[2] };
  if (result.type === 'ConditionalExpression') return readChoice(result, config, text);
  const [before = '', after = ''] = children(result, 'quasis').map((one) => rawOf(one));
  const [hole, ...more] = children(result, 'expressions');
  const kind = opening.exec(before)?.[1] as Kind | undefined;
  if (result.type !== 'TemplateLiteral' || !hole || more.length > 0 || kind === undefined || after !== ')')
    return undefined;
  const dimensions = readHole(hole, config, text);
  return dimensions && { kind, ...dimensions };
}

/** `config?.size ? `vector(${config.size})` : 'vector'`: Drizzle's own is always told its dimensions. */
function readChoice(node: SyntaxNode, config: Config, text: string): Type | undefined {
  const [one, two] = [child(node, 'consequent'), child(node, 'alternate')];
  // `config === undefined ? 'vector' : …` has the two the other way round.
  const isReversed = one && readResult(one, config, text)?.key === undefined;
  const [chosen, other] = isReversed ? [two, one] : [one, two];
  const sized = chosen && readResult(chosen, config, text);
  if (sized?.key === undefined || sized.fallback !== undefined || !other) return undefined;
  const condition = child(node, 'test');
  if (!text.slice(condition?.start, condition?.end).includes(sized.key)) return undefined;
  if (stringOf(other) === sized.kind) return { ...sized, mayLack: true };
  const rest = readResult(other, config, text);
  const isFixed = rest?.kind === sized.kind && rest.key === undefined;
  return isFixed ? { ...sized, fallback: rest.fallback } : undefined;
}

/** `config.dimensions`, `config?.size ?? 1536`, a constant. */
function readHole(written: SyntaxNode, config: Config, text: string): Dimensions | undefined {
  const hole = unwrap(written) ?? written;
  const taken = hole.type === 'Identifier' ? config.taken.get(nameOf(hole) ?? '') : undefined;
  if (taken) return taken;
  if (hole.type === 'LogicalExpression') {
    const key = keyOf(child(hole, 'left'), config);
    const fallback = constant(child(hole, 'right'), config, text);
    return key !== undefined && fallback !== undefined ? { key, fallback } : undefined;
  }
  const key = keyOf(hole, config);
  if (key !== undefined) return { key, fallback: undefined };
  const fallback = constant(hole, config, text);
  return fallback === undefined ? undefined : { key: undefined, fallback };
}

function keyOf(node: SyntaxNode | undefined, config: Config): string | undefined {
  const member = unwrap(node);
  if (member?.type === 'Identifier') {
    const taken = config.taken.get(nameOf(member) ?? '');
    return taken?.fallback === undefined ? taken?.key : undefined;
  }
  if (!member || !memberTypes.has(member.type) || config.name === undefined) return undefined;
  return nameOf(unwrap(child(member, 'object'))) === config.name ? propertyOf(member) : undefined;
}

/** `1536`, `EMBEDDING_DIMENSIONS`, `embedding.dimensions`: what can be said where a column is declared as well. */
function constant(node: SyntaxNode | undefined, config: Config, text: string): string | undefined {
  if (!node || !(node.type === 'NumericLiteral' || isName(node, config))) return undefined;
  return text.slice(node.start, node.end);
}

function isName(node: SyntaxNode | undefined, config: Config): boolean {
  if (node?.type === 'Identifier') {
    const name = nameOf(node) ?? '';
    return name !== config.name && !config.taken.has(name);
  }
  return node?.type === 'MemberExpression' && node.computed !== true && isName(child(node, 'object'), config);
}

function rawOf(quasi: SyntaxNode): string {
  const { value } = quasi;
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}
