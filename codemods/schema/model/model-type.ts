import { type TypeName, typeOfPath, unmistakable } from '../../fix-vector-imports/vocabulary.ts';
import type { ColumnType, VectorType } from '../facts.ts';
import { calledName, type Expression } from './expression.ts';
import type { ClassFacts, ModuleFacts } from './module-facts.ts';
import type { ModelScope } from './scope.ts';

type Vectors = Pick<ColumnType, 'vector' | 'dimensions' | 'unsized'>;

/** Where an expression stands. */
export interface Within {
  module: ModuleFacts;
  /** In the body of this class, whose names come first. */
  own?: ClassFacts | undefined;
}

const none: Vectors = { vector: undefined, dimensions: undefined };
const inSql: Readonly<Record<TypeName, VectorType>> = {
  Vector: 'vector',
  HALFVEC: 'halfvec',
  SPARSEVEC: 'sparsevec',
  BIT: 'bit',
};
/** They have types of these names as well, for other databases. */
const foreign =
  /^(?:sqlalchemy\.dialects\.(?!postgresql\b)|(?:pgvecto_rs|tidb_vector|sqlalchemy_\w+|oracledb)\b)/;

/** The type that an expression gives a column, through names, classes and modules of the project. */
export function modelType(expression: Expression, within: Within, scope: ModelScope): ColumnType {
  const { start, end } = expression;
  return { text: within.module.text.slice(start, end), start, end, ...vectorsOf(expression, within, scope) };
}

function vectorsOf(expression: Expression, within: Within, scope: ModelScope, depth = 0): Vectors {
  if (depth > 8) return none;
  const inner = (one: Expression | undefined) => (one ? vectorsOf(one, within, scope, depth + 1) : none);
  const first = (all: readonly (Expression | undefined)[]) =>
    all.map(inner).find(({ vector }) => vector !== undefined) ?? none;
  if (expression.kind === 'either') return first(expression.options);
  if (expression.kind === 'call') {
    const { callee, positional, keywords } = expression;
    const name = calledName(expression);
    if (name === 'with_variant' && callee.kind === 'attribute') return first([callee.object, ...positional]);
    if (name === 'type_descriptor' || name === 'ARRAY')
      return first([...positional, keywords.get('item_type')]);
    const type = inner(callee);
    if (!type.vector) return none;
    const given = ['dim', 'dims', 'length'].map((one) => keywords.get(one)).find(Boolean) ?? positional[0];
    const dimensions = scope.numberOf(given, within.module, within.own) ?? type.dimensions;
    const isUnsized = type.unsized && dimensions === undefined && (!given || given.kind === 'none');
    return { vector: type.vector, dimensions, ...(isUnsized ? { unsized: true } : {}) };
  }
  const target = scope.follow(expression, within.module);
  switch (target?.kind) {
    case 'path':
      return ofPath(target.path);
    case 'value':
      return vectorsOf(target.value, { module: target.module }, scope, depth + 1);
    case 'function':
      return vectorsOf(target.body, { module: target.module }, scope, depth + 1);
    case 'class':
      return ofClass(target.facts, target.module, scope, depth + 1);
    default:
      return none;
  }
}

function ofPath(path: string): Vectors {
  if (foreign.test(path)) return none;
  const type = typeOfPath(path);
  if (type) return { vector: inSql[type], dimensions: undefined, unsized: true };
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (!unmistakable.includes(last)) return none;
  return { vector: last.toLowerCase() as VectorType, dimensions: undefined, unsized: true };
}

/** A `TypeDecorator` over one of pgvector's types, a class made of one, a type that says its SQL itself. */
function ofClass(facts: ClassFacts, module: ModuleFacts, scope: ModelScope, depth: number): Vectors {
  const within = { module, own: facts };
  const said = (name: string) => facts.attributes.find((one) => one.name === name)?.value;
  const impl = said('impl');
  const loaded = facts.attributes.filter(({ name }) => name === 'load_dialect_impl()');
  const sources = [impl, ...loaded.map(({ value }) => value), ...facts.bases];
  const found = sources.map((one) => (one ? vectorsOf(one, within, scope, depth) : none));
  const known = found.filter(({ vector }) => vector !== undefined);
  const [best = none] = [...known.filter(({ dimensions }) => dimensions !== undefined), ...known];
  // What its constructor does with a number is not to be seen.
  if (best.vector) return { vector: best.vector, dimensions: best.dimensions };
  const spec = said('get_col_spec()');
  const [, vector] =
    /^\W*(vector|halfvec|sparsevec)\b/i.exec(spec ? module.text.slice(spec.start + 1, spec.end) : '') ?? [];
  return vector ? { vector: vector.toLowerCase() as VectorType, dimensions: undefined } : none;
}
