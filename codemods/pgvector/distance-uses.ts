import { type Distance, distances } from './distances.ts';

/** A place that asks for the distance of a column's vectors. */
export interface DistanceUse {
  distance: Distance;
  /** `undefined`: which one is not to be seen. */
  column: string | undefined;
  /** What the column is taken from: `Document` of `Document.embedding`, `d` of `d.embedding`. */
  owner: string | undefined;
}

const methods = distances.map(({ method }) => method).join('|');
const operators = String.raw`<->|<#>|<=>|<\+>|<~>|<%>`;

/** `Document.embedding.cosine_distance(q)`, `column.cosine_distance(q)`, `f().cosine_distance(q)`. */
const byMethod = new RegExp(String.raw`(?:(?:(\w+)\s*\.\s*)?(\w+)|[)\]])\s*\.\s*(?:${methods})\s*\(`, 'g');
const ownMethod = new RegExp(String.raw`\.\s*(${methods})\s*\($`);
/** `Document.embedding.op("<=>")(q)` */
const byOp = new RegExp(
  String.raw`(?:(?:(\w+)\s*\.\s*)?(\w+)|[)\]])\s*\.\s*(?:bool_)?op\(\s*["'](${operators})["']`,
  'g',
);
/** A name in SQL, quoted or not, in a string of Python or not. */
const name = String.raw`["\\]*([A-Za-z_]\w*)["\\]*`;
const cast = String.raw`(?:::\w+(?:\.\w+)?(?:\([^)\n]*\))?)*["\\]*\)*`;
/** In SQL: `embedding <=> :q`, `d."embedding"::halfvec(3072) <=> $1`, `{column} <=> …`. */
const byOperator = new RegExp(
  String.raw`(?:(?:${name}\.)?${name}|[)}\]])${cast}\s*(?:OPERATOR\s*\(\s*\w*\.?\s*)?(${operators})`,
  'g',
);
/** Django: `CosineDistance("embedding", q)`. */
const byFunction =
  /\b(L2Distance|MaxInnerProduct|CosineDistance|L1Distance|HammingDistance|JaccardDistance)\(\s*(?:["'](\w+)["'])?/g;

/** A name that people give to columns of vectors. */
const likely = /embed|vec/i;
/** What stands right of an operator in SQL, and seldom right of an arrow in prose (`orders <-> invoices`). */
const operand = /^\s*(?:\)\s*)?(?:["\\]+\s*)?(?:'|[:$%?{([@]|\w+\s*(?:[.([]|::)|\w*(?:embed|vec|query))/i;

/** Every use in a text of Python or SQL, with comments left out. What is computed, or named by a function, has no column. */
export function distanceUses(text: string): DistanceUse[] {
  const code = text.replace(/(?<=^|\s)(?:#|--)[^\n]*/g, '');
  const isMeant = ({ 0: whole, 2: column, index }: RegExpExecArray) =>
    column === undefined ||
    likely.test(column) ||
    operand.test(code.slice(index + whole.length, index + whole.length + 80));
  return [
    ...found(code, byMethod, ([whole, owner, column]) => [ownMethod.exec(whole)?.[1], owner, column]),
    ...found(code, byOp, ([, owner, column, operator]) => [operator, owner, column]),
    ...found(code, byOperator, (match) => [isMeant(match) ? match[3] : undefined, match[1], match[2]]),
    ...found(code, byFunction, ([, name, column]) => [
      name?.replace(/\B[A-Z]/g, '_$&').toLowerCase(),
      undefined,
      // `chunk__embedding`: a column of a related model.
      column?.slice(column.lastIndexOf('__') + 1).replace(/^_/, ''),
    ]),
  ];
}

type Groups = [distance: string | undefined, owner: string | undefined, column: string | undefined];

function found(text: string, pattern: RegExp, groups: (match: RegExpExecArray) => Groups): DistanceUse[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [name, owner, column] = groups(match);
    const distance = distances.find(({ method, operator }) => name === method || name === operator);
    return distance ? [{ distance, owner, column }] : [];
  });
}
