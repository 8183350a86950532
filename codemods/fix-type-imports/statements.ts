import { kinds, scanTokens } from './tokens.ts';

/** A logical line, or what stands behind a semicolon or the colon of `if x: y`. */
export interface Statement {
  /** How many blanks stand before it; one more for what stands behind a colon. */
  indent: number;
  /** Names and signs, the latter one by one. */
  tokens: string[];
  /** Names in formatted strings. */
  formatted: string[];
}

export function readStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  let current: Statement = { indent: /^[ \t]*/.exec(text)?.[0].length ?? 0, tokens: [], formatted: [] };
  let depth = 0;
  /** Of a header: lambdas whose colon has not come yet. */
  let lambdas = 0;
  const end = (indent: number) => {
    if (current.tokens.length > 0 || current.formatted.length > 0) statements.push(current);
    current = { indent, tokens: [], formatted: [] };
    depth = 0;
    lambdas = 0;
  };
  scanTokens(text, (kind, start, stop, indent) => {
    if (kind === kinds.newline) {
      if (depth <= 0) end(indent);
      return;
    }
    const token = text.slice(start, stop);
    if (kind === kinds.formatted) {
      current.formatted.push(token);
      return;
    }
    if (token === '(' || token === '[' || token === '{') depth += 1;
    if (token === ')' || token === ']' || token === '}') depth -= 1;
    if (token === ';' && depth <= 0) end(current.indent);
    else {
      current.tokens.push(token);
      if (depth > 0 || !compound.has(current.tokens[0] ?? '')) return;
      if (token === 'lambda') lambdas += 1;
      if (token === ':' && lambdas === 0) end(current.indent + 1);
      else if (token === ':') lambdas -= 1;
    }
  });
  end(0);
  return statements;
}

const compound = new Set(
  'async class def elif else except finally for if match case try while with'.split(' '),
);
