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
  /\b(L2Distance|MaxInnerProduct|CosineDistance|L1Distance|HammingDistance|JaccardDistance)\(\s*(?:["'](?:\w+__)?(\w+)["'])?/g;

/** Every use in a text of Python or SQL, with comments left out. What is computed, or named by a function, has no column. */
export function distanceUses(text: string): DistanceUse[] {
  const code = text.replace(/(?<=^|\s)(?:#|--)[^\n]*/g, '');
  return [
    ...found(code, byMethod, ([whole, owner, column]) => [ownMethod.exec(whole)?.[1], owner, column]),
    ...found(code, byOp, ([, owner, column, operator]) => [operator, owner, column]),
    ...found(code, byOperator, ([, owner, column, operator]) => [operator, owner, column]),
    ...found(code, byFunction, ([, name, column]) => [
      name?.replace(/\B[A-Z]/g, '_$&').toLowerCase(),
      undefined,
      column,
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
