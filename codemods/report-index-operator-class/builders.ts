import { child, children, memberTypes, propertyOf, type SyntaxNode, stringOf } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import type { BareIndex } from './index.ts';
import { methodOf } from './method.ts';

/** Drizzle's `.using('hnsw', column)`, Kysely's `.using('hnsw').column(…)`, Knex's `table.index([…], name, 'hnsw')`. */
export function builderIndexes(script: Script): BareIndex[] {
  return script.find('CallExpression').flatMap(({ node }) => {
    const name = methodName(node);
    const args = children(node, 'arguments');
    if (name === 'using') return drizzle(node, args);
    if (name === 'column' || name === 'columns') return kysely(node);
    return name === 'index' ? knex(node, args) : [];
  });
}

function methodName(call: SyntaxNode | undefined): string | undefined {
  const callee = child(call, 'callee');
  return callee && memberTypes.has(callee.type) ? propertyOf(callee) : undefined;
}

function drizzle(call: SyntaxNode, [first, ...columns]: SyntaxNode[]): BareIndex[] {
  const method = methodOf(stringOf(first));
  const isBare = columns.length > 0 && columns.every((one) => memberTypes.has(one.type));
  if (method === undefined || !isBare || rootName(call) !== 'index') return [];
  return [{ at: call, method, advice: "`table.embedding.op('vector_cosine_ops')` for `<=>`" }];
}

function kysely(call: SyntaxNode): BareIndex[] {
  let method: string | undefined;
  let makesIndex = false;
  for (let at: SyntaxNode | undefined = call; at; at = child(child(at, 'callee'), 'object')) {
    if (methodName(at) === 'using') method = methodOf(stringOf(children(at, 'arguments')[0]));
    if (methodName(at) === 'createIndex') makesIndex = true;
  }
  if (method === undefined || !makesIndex) return [];
  const place = child(child(call, 'callee'), 'property') ?? call;
  return [
    {
      at: place,
      method,
      advice: '`.expression(sql`embedding vector_cosine_ops`)` in place of `.column(…)` for `<=>`',
    },
  ];
}

function knex(call: SyntaxNode, [columns, , kind]: SyntaxNode[]): BareIndex[] {
  const option = children(kind, 'properties').find((one) => child(one, 'key')?.name === 'indexType');
  const method = methodOf(stringOf(kind) ?? stringOf(child(option, 'value')));
  const names = columns?.type === 'ArrayExpression' ? children(columns, 'elements') : [columns];
  if (method === undefined || !names.every((one) => stringOf(one) !== undefined)) return [];
  return [{ at: call, method, advice: "`[knex.raw('embedding vector_cosine_ops')]` for `<=>`" }];
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
