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
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import type { IndexKey } from '../pgvector/judge-index.ts';
import { columnType, customTypes, type Types } from './drizzle-types.ts';
import type { CodeIndex } from './index.ts';
import { parametersIn } from './parameters.ts';
import { type ColumnOf, keyOfSql } from './sql-key.ts';

const core = /^drizzle-orm\/pg-core$/;

/** `index('i').using('hnsw', t.embedding.op('vector_cosine_ops'))` and its kin, in the tables that say what the columns are. */
export function drizzleIndexes(script: Script, text: string): CodeIndex[] {
  const local = namesOf(script);
  if (!local.has('index') && !local.has('uniqueIndex')) return [];
  const types: Types = { local, custom: customTypes(script, local) };
  return script.find('CallExpression').flatMap(({ node }) => {
    const [, columns, extra] = children(node, 'arguments');
    if (!isTable(node, local) || !extra) return [];
    const fields = fieldsOf(columns);
    const owners = parametersOf(extra);
    const typeOf: ColumnOf = (name) => {
      const field = fields.get(name);
      return field ? columnType(field, types) : undefined;
    };
    return callsBelow(extra, local).flatMap((call) => read(call, { typeOf, owners, text }, local) ?? []);
  });
}

/** What is taken from Drizzle, by the names that it has here. */
function namesOf(script: Script): Map<string, string> {
  const names = moduleUses(
    script,
    (module) => core.test(module) || module === 'pgvector/drizzle-orm',
  ).flatMap((use) => use.names);
  const known = names.flatMap(({ imported, local }): [string, string][] => {
    const name = nameOf(local?.node);
    return name === undefined ? [] : [[name, imported]];
  });
  return new Map(known.map(([name, imported]) => [name, imported]));
}

function isTable(call: SyntaxNode, local: ReadonlyMap<string, string>): boolean {
  const callee = child(call, 'callee');
  if (callee?.type === 'Identifier')
    return (
      /^pgTable(?:Creator)?$/.test(local.get(nameOf(callee) ?? '') ?? '') ||
      /table$/i.test(nameOf(callee) ?? '')
    );
  // `schema.table(…)` of `pgSchema`
  return callee !== undefined && memberTypes.has(callee.type) && propertyOf(callee) === 'table';
}

/** The columns of `{ … }` and of `(t) => ({ … })`, by their names in the code. */
function fieldsOf(columns: SyntaxNode | undefined): Map<string, SyntaxNode> {
  const body = functionTypes.has(columns?.type ?? '') ? unwrap(child(columns, 'body')) : columns;
  const fields = children(body, 'properties').flatMap((one): [string, SyntaxNode][] => {
    const name = nameOf(child(one, 'key'));
    const value = child(one, 'value');
    return name !== undefined && value ? [[name, value]] : [];
  });
  return new Map(fields);
}

function parametersOf(fn: SyntaxNode): ReadonlySet<string> {
  return new Set(children(fn, 'params').flatMap((one) => nameOf(one) ?? []));
}

/** The outermost calls of chains that begin with `index(…)` or `uniqueIndex(…)`. */
function callsBelow(node: SyntaxNode, local: ReadonlyMap<string, string>): SyntaxNode[] {
  if (callTypes.has(node.type) && rootOf(node, local) !== undefined) return [node];
  return Object.keys(node).flatMap((field) => {
    const value = node[field];
    const below = Array.isArray(value) ? children(node, field) : [child(node, field)];
    return /^(?:loc|tokens|comments|\w+Comments|extra)$/.test(field)
      ? []
      : below.flatMap((one) => (one ? callsBelow(one, local) : []));
  });
}

function rootOf(call: SyntaxNode, local: ReadonlyMap<string, string>): string | undefined {
  const [first] = chainOf(call).slice(-1);
  const imported = local.get(first?.name ?? '');
  return first?.isFree && /^(?:index|uniqueIndex)$/.test(imported ?? '') ? imported : undefined;
}

interface Link {
  name: string;
  call: SyntaxNode;
  /** Called as a function, not as a method. */
  isFree: boolean;
}

/** `a(…).b(…).c(…)`: c, b, a. */
function chainOf(call: SyntaxNode | undefined): Link[] {
  const links: Link[] = [];
  for (let at = unwrap(call); at && callTypes.has(at.type); ) {
    const callee = child(at, 'callee');
    if (!callee) break;
    const isMethod = memberTypes.has(callee.type);
    links.push({ name: (isMethod ? propertyOf(callee) : nameOf(callee)) ?? '', call: at, isFree: !isMethod });
    at = isMethod ? unwrap(child(callee, 'object')) : undefined;
  }
  return links;
}

interface Around {
  typeOf: ColumnOf;
  owners: ReadonlySet<string>;
  text: string;
}

function read(call: SyntaxNode, around: Around, local: ReadonlyMap<string, string>): CodeIndex | undefined {
  const chain = chainOf(call);
  const using = chain.find(({ name }) => name === 'using');
  const on = chain.find(({ name }) => name === 'on' || name === 'onOnly');
  const said = using ?? on;
  if (!said || (using && on)) return undefined;
  const args = children(said.call, 'arguments');
  const method = using ? stringOf(args[0]) : 'btree';
  const keys = (using ? args.slice(1) : args).map((one) => keyOf(one, around));
  if (method === undefined || keys.length === 0 || keys.some((key) => key === undefined)) return undefined;
  const known = keys.flatMap((key) => key ?? []);
  const options = chain.find(({ name }) => name === 'with');
  return {
    at: said.call,
    facts: {
      method: method.toLowerCase(),
      keys: known.map(({ key }) => key),
      parameters: parametersIn(options && children(options.call, 'arguments')[0]),
      unique: rootOf(call, local) === 'uniqueIndex',
    },
    names: known.map(({ name }) => name),
  };
}

interface Named {
  name: string;
  key: IndexKey;
}

/** `t.embedding.op('…')`, `sql`${t.embedding} vector_cosine_ops`` */
function keyOf(node: SyntaxNode, around: Around): Named | undefined {
  const tag = node.type === 'TaggedTemplateExpression' ? node : taggedBelow(node);
  if (tag) return ofTemplate(tag, node, around);
  let operatorClass: string | 'none' | undefined = 'none';
  let at: SyntaxNode | undefined = unwrap(node);
  while (at && callTypes.has(at.type)) {
    const callee: SyntaxNode | undefined = child(at, 'callee');
    if (!callee || !memberTypes.has(callee.type)) return undefined;
    const method = propertyOf(callee);
    if (method === 'op') operatorClass = stringOf(children(at, 'arguments')[0]);
    else if (!/^(?:asc|desc|nullsFirst|nullsLast)$/.test(method ?? '')) return undefined;
    at = unwrap(child(callee, 'object'));
  }
  const name = columnName(at, around.owners);
  if (name === undefined) return undefined;
  const type = around.typeOf(name);
  return { name, key: { type: type?.type, dimensions: type?.dimensions, operatorClass } };
}

function taggedBelow(node: SyntaxNode): SyntaxNode | undefined {
  // `sql`…`.op('…')`
  const object = callTypes.has(node.type) ? child(child(node, 'callee'), 'object') : undefined;
  return object?.type === 'TaggedTemplateExpression' ? object : undefined;
}

function ofTemplate(tag: SyntaxNode, node: SyntaxNode, { typeOf, owners, text }: Around): Named | undefined {
  const quasi = child(tag, 'quasi');
  const holes = children(quasi, 'expressions').map((one) => columnName(unwrap(one), owners));
  if (holes.some((one) => one === undefined)) return undefined;
  const pieces = children(quasi, 'quasis').map((one) => text.slice(one.start, one.end));
  const sql = pieces.map((piece, at) => piece + (holes[at] ?? '')).join('');
  const chained = tag === node ? undefined : stringOf(children(node, 'arguments')[0]);
  return keyOfSql(chained ? `${sql} ${chained}` : sql, typeOf);
}

/** `embedding` of `t.embedding`, where `t` is what the function gets. */
function columnName(node: SyntaxNode | undefined, owners: ReadonlySet<string>): string | undefined {
  if (!node || !memberTypes.has(node.type)) return undefined;
  const owner = nameOf(child(node, 'object'));
  return owner !== undefined && owners.has(owner) ? propertyOf(node) : undefined;
}
