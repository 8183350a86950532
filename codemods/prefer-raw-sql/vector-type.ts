import type { Node } from 'web-tree-sitter';
import { type TypeName, typeOfPath } from '../fix-vector-imports/vocabulary.ts';
import { chainOf, pathOf } from '../python/chain.ts';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { integerOf } from '../python/values.ts';

/** The SQL of a type, or why there is none; `undefined`: none of pgvector's types. */
export type TypeSql = { sql: string } | { objection: string } | undefined;

const inSql: Readonly<Record<TypeName, string>> = {
  Vector: 'vector',
  HALFVEC: 'halfvec',
  SPARSEVEC: 'sparsevec',
  BIT: 'bit',
};

/** `vector(1536)` of `Vector(1536)`, `pgvector.sqlalchemy.vector.VECTOR(dim=1536)` and the like. */
export function typeSql(expression: Node, names: Names): TypeSql {
  const callee = expression.type === 'call' ? expression.childForFieldName('function') : expression;
  const type = callee && typeNamed(callee, names);
  if (!type) return mentionsVector(expression, names) ? composed : undefined;
  const [size, ...more] = expression.type === 'call' ? callArguments(expression) : [];
  if (!size) return { sql: inSql[type] };
  const value = size.type === 'keyword_argument' ? size.childForFieldName('value') : size;
  const number = integerOf(value ?? undefined, names);
  if (number === undefined || more.length > 0)
    return { objection: `the number of dimensions in \`${expression.text}\` is not to be seen here` };
  return { sql: `${inSql[type]}(${number})` };
}

const composed = { objection: 'its type is put together from others' };

/** A name that nothing binds means pgvector's own when it is spelled in full: autogenerate forgets the import. */
function typeNamed(callee: Node, names: Names): TypeName | undefined {
  const chain = chainOf(callee, names);
  if (!chain) return undefined;
  const path = chain.bindings.length > 0 ? pathOf(chain) : chain.parts.join('.');
  return path === undefined ? undefined : typeOfPath(path);
}

/** `ARRAY(Vector(3))`, `Vector(3).with_variant(…)`. */
function mentionsVector(expression: Node, names: Names): boolean {
  const callees = expression.descendantsOfType('call').map((one) => one?.childForFieldName('function'));
  return callees.some((one) => one && typeNamed(one, names) !== undefined);
}
