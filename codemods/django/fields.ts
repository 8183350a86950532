import type { Node } from 'web-tree-sitter';
import { chainOf, pathOf } from '../python/chain.ts';
import type { Names } from '../python/names.ts';
import { integerOf, keywordArgument, positionalArguments, stringOf } from '../python/values.ts';
import type { ColumnType, VectorType } from '../schema/facts.ts';

/** `length`: is any given? One that is computed is not to be seen in `dimensions`. */
export interface FieldType extends ColumnType {
  hasDimensions: boolean;
}

const types: Readonly<Record<string, VectorType>> = {
  VectorField: 'vector',
  HalfVectorField: 'halfvec',
  SparseVectorField: 'sparsevec',
  BitField: 'bit',
};

/** `VectorField` where `pgvector.django` or a module of it has it under this name; undefined for what comes from elsewhere. */
export function pgvectorName(callee: Node | null | undefined, names: Names): string | undefined {
  const chain = callee ? chainOf(callee, names) : undefined;
  const path = chain && pathOf(chain);
  return path === undefined ? undefined : /^pgvector\.django\.(?:\w+\.)?(\w+)$/.exec(path)?.[1];
}

/** The type that a field of Django's gives its column. */
export function fieldType(expression: Node, names: Names): FieldType {
  const { text, startIndex: start, endIndex: end } = expression;
  const other = { text, start, end, vector: undefined, dimensions: undefined, hasDimensions: false };
  if (expression.type !== 'call') return other;
  const callee = expression.childForFieldName('function');
  const inner = keywordArgument(expression, 'base_field') ?? positionalArguments(expression)[0];
  if (/(?:^|\.)ArrayField$/.test(callee?.text ?? '') && inner)
    return { ...fieldType(inner, names), text, start, end };
  const vector = types[pgvectorName(callee, names) ?? ''];
  if (!vector) return other;
  const given = keywordArgument(expression, vector === 'bit' ? 'length' : 'dimensions');
  const isOpen = expression
    .childForFieldName('arguments')
    ?.namedChildren.some((one) => one?.type === 'dictionary_splat');
  return {
    ...other,
    vector,
    dimensions: integerOf(given, names),
    hasDimensions: isOpen === true || (given !== undefined && given.type !== 'none'),
  };
}

/** Of a field: the name of its column, where that is not the field's own. */
export function columnName(expression: Node, names: Names): string | undefined {
  return expression.type === 'call' ? stringOf(keywordArgument(expression, 'db_column'), names) : undefined;
}
