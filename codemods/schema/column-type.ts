import type { Node } from 'web-tree-sitter';
import { type TypeName, typeOfPath, unmistakable } from '../fix-vector-imports/vocabulary.ts';
import { chainOf, pathOf } from '../python/chain.ts';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { integerOf, keywordArgument, positionalArguments } from '../python/values.ts';
import type { ColumnType, VectorType } from './facts.ts';
import { isOfAnotherFamily } from './other-families.ts';

type Vectors = Pick<ColumnType, 'vector' | 'dimensions' | 'unsized'>;

const none: Vectors = { vector: undefined, dimensions: undefined };
const inSql: Readonly<Record<TypeName, VectorType>> = {
  Vector: 'vector',
  HALFVEC: 'halfvec',
  SPARSEVEC: 'sparsevec',
  BIT: 'bit',
};

/** `sa.String(length=50)`: a name with a dot, and nothing in it that a type may be taken from. */
const plain = /^\w+(?:\.\w+)+(?:\([^()]*\))?$/;
/** pgvector's types, and what may stand for a type inside of another one. */
const telling = /vec|bit|array|variant/i;

/** The type that an expression of Python gives a column. */
export function columnType(expression: Node, names: Names): ColumnType {
  const { text, startIndex: start, endIndex: end } = expression;
  // Nearly all columns of a repository, and looking at nodes is what costs.
  const isOther = plain.test(text) && !telling.test(text);
  return { text, start, end, ...(isOther ? none : vectorsOf(expression, names)) };
}

function vectorsOf(expression: Node, names: Names): Vectors {
  switch (expression.type) {
    case 'call':
      return ofCall(expression, names);
    case 'identifier':
    case 'attribute':
      return ofName(expression, names);
    case 'conditional_expression':
    case 'parenthesized_expression':
      return firstOf(expression.namedChildren, names);
    default:
      return none;
  }
}

function firstOf(expressions: readonly (Node | null)[], names: Names): Vectors {
  const found = expressions.map((one) => (one ? vectorsOf(one, names) : none));
  return found.find(({ vector }) => vector !== undefined) ?? none;
}

/** `Vector(1536)`, `ARRAY(Vector(3))`, `Vector(3).with_variant(JSON(), "sqlite")`. */
function ofCall(call: Node, names: Names): Vectors {
  const callee = call.childForFieldName('function');
  if (!callee) return none;
  if (callee.type === 'attribute' && callee.childForFieldName('attribute')?.text === 'with_variant')
    return firstOf([callee.childForFieldName('object'), ...callArguments(call)], names);
  if (/(?:^|\.)ARRAY$/.test(callee.text)) return firstOf(callArguments(call), names);
  const { vector, dimensions, unsized } = ofName(callee, names);
  if (!vector) return none;
  const own = dimensionsOf(call, names) ?? dimensions;
  const isUnsized = unsized && own === undefined && callArguments(call).every((one) => one.type === 'none');
  return { vector, dimensions: own, ...(isUnsized ? { unsized } : {}) };
}

function dimensionsOf(call: Node, names: Names): number | undefined {
  const given = ['dim', 'dims', 'length'].map((name) => keywordArgument(call, name)).find(Boolean);
  return integerOf(given ?? positionalArguments(call)[0], names);
}

function ofName(name: Node, names: Names): Vectors {
  const chain = chainOf(name, names);
  if (!chain) return none;
  const path = pathOf(chain);
  const own = name.type === 'identifier' ? ownClass(name, names) : undefined;
  if (own) return own;
  if (path !== undefined && isOfAnotherFamily(path)) return none;
  const type = typeOfPath(path ?? chain.parts.join('.'));
  if (type) return { vector: inSql[type], dimensions: undefined, unsized: true };
  const last = chain.parts.at(-1) ?? '';
  if (!unmistakable.includes(last)) return none;
  return { vector: last.toLowerCase() as VectorType, dimensions: undefined, unsized: true };
}

/** A `TypeDecorator` over one of pgvector's types, or a type that says its SQL itself, written in this file. */
function ownClass(name: Node, names: Names): Vectors | undefined {
  const [binding] = names.resolve(name.text, name);
  const definition = binding?.node.parent;
  if (definition?.type !== 'class_definition') return undefined;
  const assignments = definition.descendantsOfType('assignment');
  const impl = assignments.find((one) => one?.childForFieldName('left')?.text === 'impl');
  const value = impl?.childForFieldName('right');
  if (value && value.text !== name.text) return vectorsOf(value, names);
  const [, vector] = /\breturn\b[^\n]*["'](vector|halfvec|sparsevec)\b/i.exec(definition.text) ?? [];
  return vector ? { vector: vector.toLowerCase() as VectorType, dimensions: undefined } : undefined;
}
