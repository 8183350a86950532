import {
  callTypes,
  child,
  children,
  nameOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { isVectorType } from '../pgvector/index-facts.ts';
import type { CodeIndex } from './index.ts';
import { parametersIn } from './parameters.ts';
import type { SaidType } from './sql-key.ts';

/**
 * `@Index()` of TypeORM and MikroORM on a column of vectors, or on its class with the column's name: without a method it makes a
 * btree. MikroORM takes `type: 'hnsw'`; an index in SQL, its `expression`, is read where SQL in strings is.
 */
export function decoratedIndexes(script: Script): CodeIndex[] {
  return script.find('ClassDeclaration', 'ClassExpression').flatMap(({ node }) => {
    const members = children(child(node, 'body'), 'body');
    const types = new Map(
      members.flatMap((one): [string, SaidType][] => {
        const name = nameOf(child(one, 'key'));
        const type = typeOf(one);
        return name !== undefined && type ? [[name, type]] : [];
      }),
    );
    if (types.size === 0) return [];
    const ofMembers = members.flatMap((one) => ofMember(one, types));
    return [...ofMembers, ...indexCalls(node).flatMap((call) => ofClass(call, types) ?? [])];
  });
}

interface Decorator {
  name: string;
  call: SyntaxNode;
  args: SyntaxNode[];
}

function decoratorsOf(node: SyntaxNode): Decorator[] {
  return children(node, 'decorators').flatMap((one) => {
    const call = child(one, 'expression');
    if (!call || !callTypes.has(call.type)) return [];
    return [{ name: nameOf(child(call, 'callee')) ?? '', call, args: children(call, 'arguments') }];
  });
}

function indexCalls(node: SyntaxNode): Decorator[] {
  return decoratorsOf(node).filter(({ name }) => name === 'Index');
}

function member(object: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  const property = children(unwrap(object), 'properties').find((one) => nameOf(child(one, 'key')) === key);
  return unwrap(child(property, 'value'));
}

/** `@Column('vector', { length: 3 })`, `@Column({ type: 'halfvec' })`, `@Property({ type: VectorType, dimensions: 3 })` */
function typeOf(node: SyntaxNode): SaidType | undefined {
  const column = decoratorsOf(node).find(({ name }) => name === 'Column' || name === 'Property');
  if (!column) return undefined;
  const [first, second] = column.args;
  const options = [first, second].find((one) => one?.type === 'ObjectExpression');
  if (member(options, 'array')) return undefined;
  const said = options === first ? member(options, 'type') : unwrap(first);
  const name = (stringOf(said) ?? nameOf(said)?.replace(/Type$/, '') ?? '').toLowerCase();
  if (!isVectorType(name) || name === 'bit') return undefined;
  const size = member(options, 'length') ?? member(options, 'dimensions');
  const number = size?.type === 'NumericLiteral' ? Number(size.value) : Number(stringOf(size) ?? Number.NaN);
  return { type: name, dimensions: Number.isNaN(number) ? undefined : number };
}

function ofMember(node: SyntaxNode, types: ReadonlyMap<string, SaidType>): CodeIndex[] {
  const name = nameOf(child(node, 'key'));
  if (name === undefined || !types.has(name)) return [];
  return indexCalls(node).flatMap((call) => made(call, [name], types) ?? []);
}

/** `@Index(['embedding'])`, `@Index('name', ['embedding'])`, `@Index({ properties: ['embedding'] })` */
function ofClass(call: Decorator, types: ReadonlyMap<string, SaidType>): CodeIndex | undefined {
  const list = call.args.find((one) => one.type === 'ArrayExpression') ?? member(call.args[0], 'properties');
  const listed =
    list?.type === 'ArrayExpression' ? children(list, 'elements').map(stringOf) : [stringOf(list)];
  const names = listed.flatMap((one) => one ?? []);
  return names.length === listed.length ? made(call, names, types) : undefined;
}

function made(
  { call, args }: Decorator,
  names: string[],
  types: ReadonlyMap<string, SaidType>,
): CodeIndex | undefined {
  const options = args.find((one) => one.type === 'ObjectExpression');
  // TypeORM's own words for another method, or none; an expression is read as SQL.
  if (['expression', 'synchronize', 'spatial', 'fulltext', 'where'].some((key) => member(options, key)))
    return undefined;
  const given = member(options, 'type');
  const method = given === undefined ? 'btree' : stringOf(given);
  if (method === undefined || !names.some((name) => types.has(name))) return undefined;
  const unique = member(options, 'unique');
  return {
    at: call,
    facts: {
      method: method.toLowerCase(),
      keys: names.map((name) => ({
        type: types.get(name)?.type,
        dimensions: types.get(name)?.dimensions,
        operatorClass: undefined,
      })),
      parameters: parametersIn(member(options, 'options')),
      unique: unique?.type === 'BooleanLiteral' && unique.value === true,
    },
    names,
  };
}
