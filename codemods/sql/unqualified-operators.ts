import type { Problem } from '../engine/types.ts';
import { maskComments } from './mask.ts';

const opening = /\bcreate\s+(?:or\s+replace\s+)?(?:function|procedure)\s+/gi;
/** `SET search_path = ''`, `SET search_path TO ''`; with a schema in it, the operator may be found. */
const emptyPath = /\bset\s+search_path\s*(?:=|\bto\b)\s*(?:''|"")(?!\s*,)/i;
const operator = /<=>|<->|<#>|<\+>|<~>|<%>/g;

/**
 * Operators of pgvector in a function with an empty search_path: they are looked for in no schema but pg_catalog. `OPERATOR(extensions.<=>)`
 * names theirs.
 */
export function unqualifiedOperators(text: string): Problem[] {
  const code = maskComments(text);
  return [...code.matchAll(opening)].flatMap(({ index }) => {
    const whole = definitionAt(code, index);
    const [quote = ''] = /\$\w*\$/.exec(whole) ?? [];
    const body = quote === '' ? -1 : whole.indexOf(quote);
    if (body < 0) return [];
    const end = whole.indexOf(quote, body + quote.length);
    if (end < 0 || !emptyPath.test(whole.slice(0, body) + whole.slice(end))) return [];
    const [first] = [...whole.slice(body, end).matchAll(operator)].filter(
      (one) => !/OPERATOR\s*\([^()]*$/i.test(whole.slice(body, body + one.index)),
    );
    if (!first) return [];
    const start = index + body + first.index;
    return [problem(first[0], start, /\b(\w+)\.(?:vector|halfvec|sparsevec)\b/i.exec(whole)?.[1])];
  });
}

function problem(found: string, start: number, schema = 'extensions'): Problem {
  return {
    code: 'PGV056',
    what: `the function has an empty search_path, which hides \`${found}\`: PostgreSQL says \`operator does not exist\` when it is called`,
    reason: `write \`OPERATOR(${schema}.${found})\`, or \`SET search_path = ${schema}\`, with the schema that has the extension`,
    start,
    end: start + found.length,
  };
}

/** Up to the semicolon that ends it, those in its body left out. */
function definitionAt(code: string, start: number): string {
  const rest = code.slice(start, start + 20_000);
  const token = /\$\w*\$|'(?:''|[^'])*'|;/g;
  for (let match = token.exec(rest); match; match = token.exec(rest)) {
    if (match[0] === ';') return rest.slice(0, match.index);
    if (!match[0].startsWith('$')) continue;
    const close = rest.indexOf(match[0], token.lastIndex);
    if (close < 0) return rest;
    token.lastIndex = close + match[0].length;
  }
  return rest;
}
