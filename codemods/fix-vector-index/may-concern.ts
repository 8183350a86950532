import { mayBeLong } from './long-columns.ts';

/** A name that people give to columns of vectors. */
const likely = /embed|vec/i;
const vectorColumn =
  /(?:["'](\w+)["']\s*,\s*[\w.]*|^[ \t]*(\w+)\s*(?::[^=\n]*)?=\s*[\w.]*(?:[Cc]olumn|Field)\([^()]*?)(?:Vector|(?<!TS)VECTOR|HALFVEC|SPARSEVEC)\b/gm;
const indexCall = /\b(?:create_index|Index)\(/g;
const sqlIndex = /\bCREATE\s+(?:UNIQUE\s+)?INDEX\b([^;]*)/gi;
const indexArgument = /\bindex\s*=\s*True\b/;

/** Of `hnsw` and `ivfflat`, without the `i`, which is common and slow to look for. */
const methods = ['hnsw', 'HNSW', 'vfflat', 'VFFLAT', 'VFFlat', 'vfFlat'];
/** What every index has in its text, one way or the other. */
const marks = ['ndex', 'NDEX'];

/** May some index of this text be one on vectors? Those with a method of PostgreSQL's own are none. */
export function mayConcern(text: string): boolean {
  const has = (word: string) => text.includes(word);
  if (mayBeLong(text) || mayBeKey(text)) return true;
  if (!marks.some(has)) return false;
  if (methods.some(has)) return /\bIndex\(|create_index|\bINDEX\b/i.test(text);
  const calls = has('create_index') || has('Index(') ? [...text.matchAll(indexCall)] : [];
  const statements = /\bCREATE\b/i.test(text) ? [...text.matchAll(sqlIndex)] : [];
  const indexed = [
    ...calls.map(({ index }) => callAt(text, index)),
    ...statements.flatMap(([, rest = '']) => (/\bUSING\b/i.test(rest) ? [] : [rest])),
  ];
  if (indexed.some((part) => likely.test(part))) return true;
  if (!namesType(has, text)) return false;
  const mayBeColumn = indexArgument.test(text);
  if (indexed.length === 0 && !mayBeColumn) return false;
  const names = vectorColumns(text);
  if (mayBeColumn && names.size > 0) return true;
  return indexed.some((part) => [...part.matchAll(/\w+/g)].some(([word]) => names.has(word)));
}

const keyCall = /\b(?:create_unique_constraint|create_primary_key|UniqueConstraint|PrimaryKeyConstraint)\(/g;
/** A type and, on the same line or behind it in the same call, that the column is a key. */
const keyColumn =
  /\b(?:half)?vec(?:tor)?["']?\((?:dim\s*=\s*)?\w+\)[^\n]{0,80}(?:\n[^\n]{0,80})?\b(?:unique\s*=\s*True|primary_key\s*=\s*True|UNIQUE|PRIMARY KEY)\b/i;
const sqlKey = /\b(?:UNIQUE|PRIMARY KEY)\s*\(([^()]*)\)/gi;

/** May a column of vectors be UNIQUE or a PRIMARY KEY? */
function mayBeKey(text: string): boolean {
  if (!/unique|UNIQUE|primary|PRIMARY|Primary/.test(text)) return false;
  if (keyColumn.test(text)) return true;
  const listed = [
    ...[...text.matchAll(keyCall)].map(({ index }) => callAt(text, index)),
    ...[...text.matchAll(sqlKey)].map(([, list = '']) => list),
  ];
  if (listed.some((part) => likely.test(part))) return true;
  const names = listed.length > 0 ? vectorColumns(text) : new Set<string>();
  return listed.some((part) => [...part.matchAll(/\w+/g)].some(([word]) => names.has(word)));
}

/** `TSVECTOR`, the type for full text search, is none of them. */
function namesType(has: (word: string) => boolean, text: string): boolean {
  if (has('Vector') || has('HALFVEC') || has('SPARSEVEC')) return true;
  return has('VECTOR') && /(?<!TS)VECTOR/.test(text);
}

function vectorColumns(text: string): Set<string> {
  return new Set([...text.matchAll(vectorColumn)].flatMap(([, a, b]) => a ?? b ?? []));
}

/** From a name to the parenthesis that closes its call; '' where the call says which method it wants. */
function callAt(text: string, start: number): string {
  let depth = 0;
  const most = 2000;
  for (let at = text.indexOf('(', start); at < start + most && at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth > 0) continue;
    const call = text.slice(start, at);
    return call.includes('postgresql_using') ? '' : call;
  }
  return text.slice(start, start + most);
}
