import { maskComments } from './mask.ts';

/** Where a query orders by what is computed from a distance, so that no index serves it. */
export interface SimilarityOrder {
  /** UTF-16 indices of the ORDER BY, up to its DESC. */
  start: number;
  end: number;
  /** The distance: `embedding <=> $1`. */
  distance: string;
}

/** One minus the distance, one by one plus it, its negative. */
const operator = String.raw`(?:<=>|<->|<#>|<\+>|OPERATOR\(\s*[\w."]*<(?:=|-|#|\+)>\s*\))`;
const computed = new RegExp(
  String.raw`(?:\b1(?:\.0*)?\s*[-/]\s*\(?(?:\s*1(?:\.0*)?\s*\+\s*)?|(?<![\w)\]}"'$])-\s*)\(?\s*([\w."$\\{}:]+(?:\([^()]*\))?\s*${operator}\s*[^\s,;]+)`,
  'gi',
);
const keyword = /\b(?:order\s+by|select|limit|fetch|union|except|intersect)\b/i;

/**
 * Orders by a similarity, downwards and with a LIMIT, in a text of SQL: `ORDER BY 1 - (embedding <=> $1) DESC`, and by the name that
 * the same SELECT gives to it.
 */
export function ordersBySimilarity(text: string): SimilarityOrder[] {
  const code = maskComments(text);
  if (!/\border\s+by\b/i.test(code)) return [];
  return [...code.matchAll(computed)].flatMap((match) => {
    const { 0: whole, 1: distance = '', index } = match;
    const after = closing(code, index, index + whole.length);
    return direct(code, index, after, distance) ?? byAlias(code, after, distance) ?? [];
  });
}

/** It stands behind ORDER BY itself. */
function direct(code: string, start: number, after: number, distance: string): SimilarityOrder[] | undefined {
  const before = /\border\s+by\s+(?:\(\s*)?$/i.exec(code.slice(Math.max(0, start - 40), start));
  if (!before) return undefined;
  const down = /^[\s)]*(?:::[\s\w]*\s)?desc\b/i.exec(code.slice(after, after + 60));
  if (!down) return [];
  const end = after + down[0].length;
  return isLimited(code, end) ? [{ start: start - before[0].length, end, distance }] : [];
}

/** The SELECT gives it a name, and its ORDER BY says the name first. */
function byAlias(code: string, after: number, distance: string): SimilarityOrder[] | undefined {
  const [named, alias = ''] =
    /^[\s)]*(?:::\s*[a-z_]\w*(?:\s+precision)?(?:\([\d,\s]*\))?[\s)]*)*\bas\s+\\?"?(\w+)\\?"?/i.exec(
      code.slice(after, after + 120),
    ) ?? [];
  if (named === undefined) return undefined;
  const order = sameLevel(code, after + named.length, /\border\s+by\b/iy);
  if (order === undefined) return undefined;
  const down = new RegExp(String.raw`^order\s+by\s+\\?"?${alias}\\?"?\s+desc\b`, 'i').exec(
    code.slice(order, order + 120),
  );
  if (!down) return undefined;
  const end = order + down[0].length;
  return isLimited(code, end) ? [{ start: order, end, distance }] : undefined;
}

function isLimited(code: string, from: number): boolean {
  return sameLevel(code, from, /\b(?:limit|fetch\s+(?:first|next))\b/iy) !== undefined;
}

/** Where a keyword stands in the same SELECT: behind no parenthesis that closes it, in none that opens, before no other SELECT. */
function sameLevel(code: string, from: number, wanted: RegExp): number | undefined {
  let depth = 0;
  for (let at = from; at < code.length && at < from + 4000; at++) {
    const one = code[at];
    if (one === '(') depth += 1;
    if (one === ')') depth -= 1;
    if (depth < 0 || one === ';') return undefined;
    if (depth > 0 || !/[a-z]/i.test(one ?? '') || /\w/.test(code[at - 1] ?? '')) continue;
    wanted.lastIndex = at;
    if (wanted.test(code)) return at;
    const other = keyword.exec(code.slice(at, at + 12));
    if (other?.index === 0 && /^(?:select|union|except|intersect)/i.test(other[0])) return undefined;
  }
  return undefined;
}

/** Behind the parentheses that the expression opens. */
function closing(code: string, start: number, from: number): number {
  let depth = 0;
  for (let at = start; at < from; at++) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
  }
  let at = from;
  for (; depth > 0 && at < code.length && at < from + 200; at++) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
  }
  return at;
}
