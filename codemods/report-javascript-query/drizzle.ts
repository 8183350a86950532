import { moduleUses } from '../javascript/modules.ts';
import {
  callTypes,
  child,
  children,
  functionTypes,
  memberTypes,
  nameOf,
  propertyOf,
  type SyntaxNode,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { resultOf } from '../javascript/vector-text.ts';

interface Place {
  start: number;
  end: number;
}

const distances = /^(?:cosineDistance|l2Distance|innerProduct|l1Distance)$/;
/** One minus, or one by one plus, what stands in the first hole. */
const computed = /^[\s(]*(?:1(?:\.0*)?\s*[-/][\s(]*(?:1(?:\.0*)?\s*\+[\s(]*)?|-[\s(]*)$/;

/** `.orderBy(desc(similarity)).limit(…)` of Drizzle, where the similarity is computed from a distance. */
export function drizzleOrders(script: Script, text: string): Place[] {
  const taken = moduleUses(script, (module) => /^drizzle-orm(?:\/|$)/.test(module)).flatMap(
    (use) => use.names,
  );
  const local = new Map(taken.map(({ imported, local }) => [nameOf(local?.node) ?? '', imported]));
  const known = { local, similar: similarities(script, local, text), text };
  return script.find('CallExpression').flatMap(({ node }) => {
    if (methodOf(node) !== 'orderBy' || !isLimited(node, text)) return [];
    const [first] = children(node, 'arguments');
    const order = functionTypes.has(first?.type ?? '')
      ? firstOf(resultOf(first as SyntaxNode))
      : unwrap(first);
    return order && isDownwards(order, known) ? [{ start: order.start, end: order.end }] : [];
  });
}

interface Known {
  local: ReadonlyMap<string, string>;
  similar: ReadonlySet<string>;
  text: string;
}

function methodOf(call: SyntaxNode): string | undefined {
  const callee = callTypes.has(call.type) ? child(call, 'callee') : undefined;
  return callee && memberTypes.has(callee.type) ? propertyOf(callee) : undefined;
}

/** A function may give an array of orders, of which the first counts. */
function firstOf(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.type === 'ArrayExpression' ? unwrap(children(node, 'elements')[0]) : node;
}

function isLimited(call: SyntaxNode, text: string): boolean {
  return /^\s*(?:\/\/[^\n]*\n\s*)*\.\s*limit\s*\(/.test(text.slice(call.end, call.end + 200));
}

/** The names of constants that are a similarity: ``const similarity = sql<number>`1 - (${cosineDistance(…)})` ``. */
function similarities(script: Script, local: ReadonlyMap<string, string>, text: string): Set<string> {
  const found = script.find('VariableDeclarator').flatMap(({ node }) => {
    const name = nameOf(child(node, 'id'));
    const init = unwrap(child(node, 'init'));
    return name !== undefined && init && isSimilarity(init, local, text) ? [name] : [];
  });
  return new Set(found);
}

function isSimilarity(node: SyntaxNode, local: ReadonlyMap<string, string>, text: string): boolean {
  // `sql`…`.as('similarity')`, `sql`…`.mapWith(Number)`
  if (callTypes.has(node.type)) {
    const object = unwrap(child(child(node, 'callee'), 'object'));
    return object !== undefined && isSimilarity(object, local, text);
  }
  if (node.type !== 'TaggedTemplateExpression' || local.get(nameOf(child(node, 'tag')) ?? '') !== 'sql')
    return false;
  const quasi = child(node, 'quasi');
  const [first] = children(quasi, 'quasis').map((one) => text.slice(one.start, one.end));
  const [hole] = children(quasi, 'expressions');
  if (first === undefined || !hole || !computed.test(first)) return false;
  const call = unwrap(hole);
  if (call && callTypes.has(call.type))
    return distances.test(local.get(nameOf(child(call, 'callee')) ?? '') ?? '');
  // ``sql`1 - (${table.embedding} <=> ${query})` ``
  const next = children(quasi, 'quasis')[1];
  return next !== undefined && /^\s*(?:::[\w()]+\s*)?<(?:=|-|#|\+)>/.test(text.slice(next.start, next.end));
}

/** `desc(similarity)`, `desc(t.similarity)`, ``sql`${similarity} desc` ``, ``sql`1 - (… <=> …) DESC` `` */
function isDownwards(order: SyntaxNode, known: Known): boolean {
  if (callTypes.has(order.type) && known.local.get(nameOf(child(order, 'callee')) ?? '') === 'desc') {
    const [what] = children(order, 'arguments').map(unwrap);
    return what !== undefined && names(what, known);
  }
  if (order.type !== 'TaggedTemplateExpression') return false;
  const quasi = child(order, 'quasi');
  const last = children(quasi, 'quasis').at(-1);
  const isDown =
    last !== undefined && /\bdesc(?:\s+nulls\s+\w+)?\s*$/i.test(known.text.slice(last.start, last.end));
  if (!isDown) return false;
  const [hole, ...more] = children(quasi, 'expressions').map(unwrap);
  return (
    isSimilarity(order, known.local, known.text) ||
    (more.length === 0 && hole !== undefined && names(hole, known))
  );
}

function names(what: SyntaxNode, { similar, local, text }: Known): boolean {
  if (memberTypes.has(what.type)) return similar.has(propertyOf(what) ?? '');
  return similar.has(nameOf(what) ?? '') || isSimilarity(what, local, text);
}
