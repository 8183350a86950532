import {
  callTypes,
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
import type { IndexKey } from '../pgvector/judge-index.ts';
import { typeSaid } from '../sql/sql-index.ts';
import type { CodeIndex } from './index.ts';
import { parametersIn } from './parameters.ts';
import type { SaidType } from './sql-key.ts';

/** `pgm.createIndex('items', 'embedding', { method: 'hnsw' })`, with the types that the same file gives to the columns. */
export function nodePgMigrateIndexes(script: Script): CodeIndex[] {
  const types = new Map<string, SaidType>();
  const found: CodeIndex[] = [];
  for (const { node } of script.find('CallExpression').sort((a, b) => a.node.start - b.node.start)) {
    const method = methodOf(node);
    const [table, what, options] = children(node, 'arguments');
    const name = tableName(table);
    if (name === undefined) continue;
    if (method === 'createTable' || method === 'addColumns' || method === 'addColumn')
      note(types, name, what);
    if (method === 'createIndex' || method === 'addIndex')
      found.push(...read(node, name, [what, options], types));
  }
  return found;
}

function methodOf(call: SyntaxNode): string | undefined {
  const callee = callTypes.has(call.type) ? child(call, 'callee') : undefined;
  return callee && memberTypes.has(callee.type) ? propertyOf(callee) : undefined;
}

/** `'items'`, `{ schema: 'app', name: 'items' }` */
function tableName(node: SyntaxNode | undefined): string | undefined {
  return stringOf(node) ?? stringOf(member(node, 'name'));
}

function member(object: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  const property = children(unwrap(object), 'properties').find((one) => nameOf(child(one, 'key')) === key);
  return unwrap(child(property, 'value'));
}

function note(types: Map<string, SaidType>, table: string, columns: SyntaxNode | undefined): void {
  for (const one of children(unwrap(columns), 'properties')) {
    const value = unwrap(child(one, 'value'));
    const text = stringOf(value) ?? stringOf(member(value, 'type'));
    const name = nameOf(child(one, 'key'));
    if (name !== undefined && text !== undefined) types.set(`${table}.${name}`, typeSaid(text));
  }
}

function read(
  call: SyntaxNode,
  table: string,
  [columns, options]: (SyntaxNode | undefined)[],
  types: ReadonlyMap<string, SaidType>,
): CodeIndex[] {
  const listed = columns?.type === 'ArrayExpression' ? children(columns, 'elements') : [columns];
  const keys = listed.map((one) => keyOf(one, table, types));
  const method = options === undefined ? 'btree' : stringOf(member(options, 'method'));
  const isBtree =
    options !== undefined && member(options, 'method') === undefined && options.type === 'ObjectExpression';
  if ((method === undefined && !isBtree) || keys.some((key) => key === undefined)) return [];
  const unique = member(options, 'unique');
  return [
    {
      at: call,
      facts: {
        method: method?.toLowerCase() ?? 'btree',
        keys: keys.flatMap((key) => key?.key ?? []),
        parameters: parametersIn(member(options, 'with')),
        unique: unique?.type === 'BooleanLiteral' && unique.value === true,
        includes: member(options, 'include') !== undefined,
      },
      names: keys.flatMap((key) => key?.name ?? []),
    },
  ];
}

/** `'embedding'`, `{ name: 'embedding', opclass: 'vector_cosine_ops', sort: 'ASC' }` */
function keyOf(
  node: SyntaxNode | undefined,
  table: string,
  types: ReadonlyMap<string, SaidType>,
): { name: string; key: IndexKey } | undefined {
  const name = stringOf(node) ?? stringOf(member(node, 'name'));
  if (name === undefined) return undefined;
  const given = member(node, 'opclass');
  const operatorClass = given ? (stringOf(given) ?? stringOf(member(given, 'name'))) : 'none';
  const type = types.get(`${table}.${name}`);
  const order = member(node, 'sort') ? ('ASC/DESC' as const) : undefined;
  return { name, key: { type: type?.type, dimensions: type?.dimensions, operatorClass, order } };
}
