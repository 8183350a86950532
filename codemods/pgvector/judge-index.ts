import type { KeyOrder } from '../schema/facts.ts';
import {
  isVectorMethod,
  isVectorType,
  methodFacts,
  operatorClasses,
  typeFacts,
  type VectorMethod,
} from './index-facts.ts';

/** One key of an index, as far as the source shows it. */
export interface IndexKey {
  /** Of the column, or what an expression is cast to: a type's name in SQL, small letters; undefined: not to be seen. */
  type: string | undefined;
  /** `none`: the type is said without any (a `bit` without any has 1, unless a function gives it); undefined: not to be seen. */
  dimensions: number | 'none' | undefined;
  /** Without its schema; `none`: none is named; undefined: not to be seen. */
  operatorClass: string | 'none' | undefined;
  /** Says ASC or DESC, NULLS FIRST or LAST. */
  order?: KeyOrder | undefined;
}

/** An index about to be made. */
export interface IndexFacts {
  /** In small letters. */
  method: string;
  keys: readonly IndexKey[];
  /** Of WITH, as written, and only those that are to be seen. */
  parameters: ReadonlyMap<string, string>;
  unique: boolean;
  /** Has an INCLUDE. */
  includes?: boolean;
}

export type ProblemKind =
  | 'unique'
  | 'several-columns'
  | 'included-columns'
  | 'unknown-parameter'
  | 'value-out-of-bounds'
  | 'no-default-class'
  | 'no-such-class'
  | 'class-of-another-type'
  | 'order'
  | 'no-dimensions'
  | 'too-few-dimensions'
  | 'too-many-dimensions'
  | 'ef-construction-below-m';

export interface Problem {
  kind: ProblemKind;
  /** What PostgreSQL says, word for word. */
  error: string;
  /** Its DETAIL, where that says more. */
  detail?: string;
}

/**
 * Why PostgreSQL refuses to make an index by hnsw or ivfflat: all that is to be seen, in the order in which it would say so, so the
 * first is its error. Empty where it makes the index, and for every other method.
 */
export function judgeIndex({ method, keys, parameters, unique, includes }: IndexFacts): Problem[] {
  if (!isVectorMethod(method)) return [];
  const cannot = (kind: ProblemKind, what: string, is: boolean | undefined): Problem[] =>
    is ? [{ kind, error: `access method "${method}" does not support ${what}` }] : [];
  const [key] = keys;
  const alone = keys.length === 1 && key !== undefined;
  return [
    ...cannot('unique', 'unique indexes', unique),
    ...cannot('included-columns', 'included columns', includes),
    ...cannot('several-columns', 'multicolumn indexes', keys.length > 1),
    ...[...parameters].flatMap(([name, value]) => ofParameter(method, name, value)),
    ...(alone ? ofClass(method, key) : []),
    ...(alone ? cannot('order', `${key.order} options`, key.order !== undefined) : []),
    ...(alone ? ofDimensions(method, key) : []),
    ...(method === 'hnsw' ? ofPair(parameters) : []),
  ];
}

function ofParameter(method: VectorMethod, name: string, written: string): Problem[] {
  const range = Object.hasOwn(methodFacts[method].parameters, name)
    ? methodFacts[method].parameters[name]
    : undefined;
  if (!range) return [{ kind: 'unknown-parameter', error: `unrecognized parameter "${name}"` }];
  const value = integer(written);
  if (value === undefined || (range.least <= value && value <= range.most)) return [];
  return [
    {
      kind: 'value-out-of-bounds',
      error: `value ${value} out of bounds for option "${name}"`,
      detail: `Valid values are between "${range.least}" and "${range.most}".`,
    },
  ];
}

function ofClass(method: VectorMethod, { type, operatorClass }: IndexKey): Problem[] {
  if (operatorClass === undefined) return [];
  if (operatorClass === 'none') {
    const hasDefault = operatorClasses.some(
      (one) => one.method === method && one.type === type && one.isDefault,
    );
    if (type === undefined || hasDefault) return [];
    const error = `data type ${type} has no default operator class for access method "${method}"`;
    return [{ kind: 'no-default-class', error }];
  }
  const known = operatorClasses.find((one) => one.method === method && one.name === operatorClass);
  if (known) {
    if (type === undefined || known.type === type) return [];
    const error = `operator class "${operatorClass}" does not accept data type ${type}`;
    return [{ kind: 'class-of-another-type', error }];
  }
  // Somebody may have made a class of their own.
  if (!/^(?:(?:vector|halfvec|sparsevec|bit)_)?(?:l1|l2|ip|cosine|hamming|jaccard)_ops$/.test(operatorClass))
    return [];
  const error = `operator class "${operatorClass}" does not exist for access method "${method}"`;
  return [{ kind: 'no-such-class', error }];
}

function ofDimensions(method: VectorMethod, { type, dimensions, operatorClass }: IndexKey): Problem[] {
  if (!isVectorType(type)) return [];
  if (dimensions === 'none') return [{ kind: 'no-dimensions', error: 'column does not have dimensions' }];
  // IVFFlat divides by angles there, of which one dimension has none.
  if (dimensions === 1 && method === 'ivfflat' && /_(?:ip|cosine)_ops$/.test(operatorClass ?? ''))
    return [{ kind: 'too-few-dimensions', error: 'dimensions must be greater than one for this opclass' }];
  const most = methodFacts[method].mostDimensions[type];
  if (most === undefined || dimensions === undefined || dimensions <= most) return [];
  return [
    {
      kind: 'too-many-dimensions',
      error: `column cannot have more than ${most} dimensions for ${method} index`,
    },
  ];
}

/** `ef_construction` has to be twice `m` at least; what is not given has its usual value. */
function ofPair(parameters: ReadonlyMap<string, string>): Problem[] {
  const given = (name: 'm' | 'ef_construction') => {
    const written = parameters.get(name);
    return written === undefined ? methodFacts.hnsw.parameters[name]?.usual : integer(written);
  };
  const [m, construction] = [given('m'), given('ef_construction')];
  if (m === undefined || construction === undefined || construction >= 2 * m) return [];
  // One of them has to change anyhow.
  const isOut = (name: string) => ofParameter('hnsw', name, parameters.get(name) ?? '').length > 0;
  if (isOut('m') || isOut('ef_construction')) return [];
  const error = 'ef_construction must be greater than or equal to 2 * m';
  return [{ kind: 'ef-construction-below-m', error }];
}

/** Of `16` and `'16'`; undefined of what is computed. */
export function integer(written: string): number | undefined {
  const [, digits] = /^\s*'?(-?\d+)'?\s*$/.exec(written) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Why PostgreSQL refuses a column of this type. */
export function judgeColumn(type: string | undefined, dimensions: number | undefined): string | undefined {
  if (!isVectorType(type) || dimensions === undefined) return undefined;
  const { mostInColumn } = typeFacts[type];
  if (type === 'bit') {
    if (dimensions < 1) return 'length for type bit must be at least 1';
    return dimensions > mostInColumn ? `length for type bit cannot exceed ${mostInColumn}` : undefined;
  }
  if (dimensions < 1) return `dimensions for type ${type} must be at least 1`;
  return dimensions > mostInColumn ? `dimensions for type ${type} cannot exceed ${mostInColumn}` : undefined;
}

/**
 * How many bytes the row of a btree has that holds one vector of this type and nothing else; undefined where that depends on the
 * values, or is not to be seen.
 */
export function btreeRowBytes(type: string | undefined, dimensions: number | undefined): number | undefined {
  if (dimensions === undefined) return undefined;
  const bytes = type === 'vector' ? 4 * dimensions : type === 'halfvec' ? 2 * dimensions : undefined;
  // The header of the value and that of the row, each of 8 bytes; rows end at a multiple of 8.
  return bytes === undefined ? undefined : Math.ceil((bytes + 16) / 8) * 8;
}
