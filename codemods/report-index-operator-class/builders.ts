import {
  child,
  children,
  memberTypes,
  nameOf,
  propertyOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { isHnsw } from './hnsw.ts';
import type { BareIndex } from './index.ts';

/** Drizzle's `.using('hnsw', column)`, Kysely's `.using('hnsw').column(…)`, Knex's `table.index([…], name, 'hnsw')`. */
export function builderIndexes(script: Script): BareIndex[] {
  return script.find('CallExpression').flatMap(({ node }) => {
    const name = methodName(node);
    const args = children(node, 'arguments');
    if (name === 'using') return [...drizzle(node, args), ...kysely(node)];
    if (name === 'column' || name === 'columns') return kysely(node);
    return name === 'index' ? knex(node, args) : [];
  });
}

function methodName(call: SyntaxNode | undefined): string | undefined {
  const callee = child(call, 'callee');
  return callee && memberTypes.has(callee.type) ? propertyOf(callee) : undefined;
}

function drizzle(call: SyntaxNode, [first, ...columns]: SyntaxNode[]): BareIndex[] {
  const isBare = columns.length > 0 && columns.every((one) => memberTypes.has(one.type));
  if (!isHnsw(stringOf(first)) || !isBare || rootName(call) !== 'index') return [];
  return [{ at: call, advice: "`table.embedding.op('vector_cosine_ops')` for `<=>`" }];
}

/** @param call The later of `.using(…)` and `.column(…)`: they come in either order. */
function kysely(call: SyntaxNode): BareIndex[] {
  let column: SyntaxNode | undefined;
  let isOfVectors = false;
  let makesIndex = false;
  for (let at: SyntaxNode | undefined = call; at; at = child(child(at, 'callee'), 'object')) {
    const name = methodName(at);
    if (name === 'using') isOfVectors = isHnsw(stringOf(children(at, 'arguments')[0]));
    if (name === 'column' || name === 'columns') column ??= child(child(at, 'callee'), 'property');
    if (name === 'createIndex') makesIndex = true;
  }
  if (!isOfVectors || !column || !makesIndex) return [];
  return [
    {
      at: column,
      advice: '`.expression(sql`embedding vector_cosine_ops`)` in place of `.column(…)` for `<=>`',
    },
  ];
}

/** Its `indexType` is another thing: `unique`. */
function knex(call: SyntaxNode, [columns, , kind]: SyntaxNode[]): BareIndex[] {
  const options = children(unwrap(kind), 'properties');
  const option = options.find((one) => nameOf(child(one, 'key')) === 'storageEngineIndexType');
  const method = stringOf(unwrap(kind)) ?? stringOf(unwrap(child(option, 'value')));
  const names = columns?.type === 'ArrayExpression' ? children(columns, 'elements') : [columns];
  if (!isHnsw(method) || !names.every((one) => stringOf(one) !== undefined)) return [];
  return [{ at: call, advice: "`[knex.raw('embedding vector_cosine_ops')]` for `<=>`" }];
}

/** The function that a chain of calls begins with. */
function rootName(call: SyntaxNode): string | undefined {
  let at: SyntaxNode | undefined = call;
  while (at?.type === 'CallExpression') {
    const callee = child(at, 'callee');
    if (callee?.type === 'Identifier') return String(callee.name);
    at = child(callee, 'object');
  }
  return undefined;
}
