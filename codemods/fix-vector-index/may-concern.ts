/** A name that people give to columns of vectors. */
const likely = /embed|vec/i;
const vectorColumn =
  /(?:["'](\w+)["']\s*,\s*|^[ \t]*(\w+)\s*(?::[^=\n]*)?=\s*[\w.]*(?:[Cc]olumn|Field)\((?:[^()\n]|\n[ \t]*)*?)[\w.]*(?:Vector|VECTOR|HALFVEC|SPARSEVEC)\b/gm;
const indexCall = /\b(?:create_index|Index)\(/g;
const sqlIndex = /\bCREATE\s+(?:UNIQUE\s+)?INDEX\b([^;]*)/gi;
const indexArgument = /\bindex\s*=\s*True\b/;

/** May some index of this text be one on vectors? Those with a method of PostgreSQL's own are none. */
export function mayConcern(text: string): boolean {
  if (/\b(?:hnsw|ivfflat)\b/i.test(text)) return /\bIndex\(|create_index|\bINDEX\b/i.test(text);
  const names = new Set([...text.matchAll(vectorColumn)].flatMap(([, a, b]) => a ?? b ?? []));
  const isOurs = (part: string) =>
    [...part.matchAll(/\w+/g)].some(([word]) => likely.test(word) || names.has(word));
  if (names.size > 0 && indexArgument.test(text)) return true;
  return (
    [...text.matchAll(indexCall)].some(({ index }) => isOurs(callAt(text, index))) ||
    [...text.matchAll(sqlIndex)].some(([, rest = '']) => !/\bUSING\b/i.test(rest) && isOurs(rest))
  );
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
