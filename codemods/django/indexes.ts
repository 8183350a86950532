import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';
import { calleeName, integerOf, keywordArgument, positionalArguments, stringOf } from '../python/values.ts';
import type { Place } from '../schema/facts.ts';
import { fieldType, pgvectorName } from './fields.ts';

/** `HnswIndex(name="…", fields=["embedding"], opclasses=["vector_cosine_ops"], m=16)`, or an index of Django's own. */
export interface DjangoIndex extends Place {
  node: Node | undefined;
  /** `hnsw`, `ivfflat`; '' for every other. */
  method: string;
  name: string;
  /** Of fields their names, without the `-` of a descending one; of expressions their texts. */
  keys: readonly string[];
  /** Is the first key an expression? */
  isExpression: boolean;
  /** What an expression casts the field to, and how many dimensions that says. */
  cast: { field: string; vector: string; dimensions: number | undefined } | undefined;
  operatorClasses: readonly string[];
  /** Of `WITH`, the numbers that are written out: `m`, `ef_construction`, `lists`. */
  parameters: ReadonlyMap<string, string>;
  /** Does it take arguments that are not to be seen? */
  isOpen: boolean;
}

const methods: Readonly<Record<string, string>> = { HnswIndex: 'hnsw', IvfflatIndex: 'ivfflat' };

export function djangoIndex(call: Node, names: Names): DjangoIndex {
  const callee = call.type === 'call' ? call.childForFieldName('function') : null;
  const expressions = call.type === 'call' ? positionalArguments(call) : [];
  const given = (name: string) => (call.type === 'call' ? keywordArgument(call, name) : undefined);
  const parameters = ['m', 'ef_construction', 'lists'].flatMap((name) => {
    const value = integerOf(given(name), names);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const [first] = expressions;
  const fields = strings(given('fields'), names);
  const classes = strings(given('opclasses'), names);
  return {
    node: call,
    start: call.startIndex,
    end: call.endIndex,
    method: methods[pgvectorName(callee, names) ?? ''] ?? '',
    name: stringOf(given('name'), names) ?? '',
    keys: first ? expressions.map(({ text }) => text) : (fields ?? []).map((one) => one.replace(/^-/, '')),
    isExpression: first !== undefined,
    cast: first && castIn(first, names),
    operatorClasses: classes ?? [first && operatorClassIn(first, names)].filter((one) => one !== undefined),
    parameters: new Map(parameters),
    isOpen:
      (first === undefined && fields === undefined) ||
      (given('opclasses') !== undefined && classes === undefined) ||
      hasSplat(call),
  };
}

function hasSplat(call: Node): boolean {
  const given = call.type === 'call' ? call.childForFieldName('arguments')?.namedChildren : undefined;
  return given?.some((one) => one !== null && /_splat$/.test(one.type)) ?? true;
}

function strings(list: Node | undefined, names: Names): string[] | undefined {
  if (list?.type !== 'list' && list?.type !== 'tuple') return undefined;
  const found = list.namedChildren
    .filter((one) => one !== null && one.type !== 'comment')
    .map((one) => stringOf(one, names));
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** `OpClass(Cast("embedding", HalfVectorField(dimensions=3072)), name="halfvec_cosine_ops")` */
function operatorClassIn(expression: Node, names: Names): string | undefined {
  if (calleeName(expression) !== 'OpClass') return undefined;
  return stringOf(keywordArgument(expression, 'name') ?? positionalArguments(expression)[1], names);
}

function castIn(expression: Node, names: Names): DjangoIndex['cast'] {
  const inner = calleeName(expression) === 'OpClass' ? positionalArguments(expression)[0] : expression;
  if (!inner || calleeName(inner) !== 'Cast') return undefined;
  const [value] = positionalArguments(inner);
  const type = keywordArgument(inner, 'output_field') ?? positionalArguments(inner)[1];
  const field =
    value && calleeName(value) === 'F'
      ? stringOf(positionalArguments(value)[0], names)
      : stringOf(value, names);
  const { vector, dimensions } = type ? fieldType(type, names) : {};
  return field !== undefined && vector ? { field, vector, dimensions } : undefined;
}
