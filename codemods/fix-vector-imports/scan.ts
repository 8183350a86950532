/**
 * A look at the text without a parser. It may only say no where `find` would find nothing: `test/codemods/glance.test.ts`
 * holds the two against each other. Whatever it cannot read at a glance is a yes, and costs a parse.
 */
export function mayConcern(text: string): boolean {
  if (!word.test(text) || !speaksSql.test(text) || /\bimport\s+pgvector\s+as\b/.test(text))
    return word.test(text) && speaksSql.test(text);
  const imports = readImports(text);
  if (!imports) return true;
  for (const match of text.matchAll(words)) {
    if (
      !imports.ranges.some(([start, end]) => match.index >= start && match.index < end) &&
      !isPlainlyRight(text, match, imports)
    )
      return true;
  }
  return false;
}

const word = /\b(?:pgvector|Vector|VECTOR|HALFVEC|SPARSEVEC)\b/;
const words = new RegExp(word, 'g');
/** Without one of these a file has nothing to do with columns, however many vectors it has. */
const speaksSql =
  /\b(?:pgvector|sqlalchemy|alembic|sqlmodel|flask_sqlalchemy|sqlalchemy_utils|geoalchemy2|db|sa|postgresql)\b/;

interface Imports {
  /** Import statements of pgvector's module that stand at the left margin. */
  ranges: [start: number, end: number][];
  names: Set<string>;
  module: boolean;
}

const fromImport = /\bfrom\s+(\S+)\s+import\b\s*(\((?:[^()#]|#[^\n]*\n)*\)|[^\n]*)/g;
const moduleImport = /^import pgvector\.sqlalchemy[ \t]*\r?$/gm;

/** Undefined when some import of these names is of another kind, or stands where it may not reach. */
function readImports(text: string): Imports | undefined {
  const imports: Imports = { ranges: [], names: new Set(), module: false };
  for (const match of text.matchAll(fromImport)) {
    const [statement, module = '', names = ''] = match;
    if (!word.test(statement)) continue;
    const plain =
      module === 'pgvector.sqlalchemy' &&
      /^\(?[\w\s,]*(?:\)\s*)?$/.test(names) &&
      !/\bas\b|\b(Half|Sparse)[vV]ec(tor)?\b|\bBit\b/.test(names);
    if (!plain || !isAtMargin(text, match.index)) return undefined;
    imports.ranges.push([match.index, match.index + statement.length]);
    for (const [name] of names.matchAll(/\w+/g)) imports.names.add(name);
  }
  for (const match of text.matchAll(moduleImport)) {
    if (!isAtMargin(text, match.index)) return undefined;
    imports.ranges.push([match.index, match.index + match[0].length]);
    imports.module = true;
  }
  return imports;
}

/** At the start of a line, and not inside a string or behind a line that goes on. */
function isAtMargin(text: string, index: number): boolean {
  if (index === 0) return true;
  if (text[index - 1] !== '\n' || /\\\r?\n$/.test(text.slice(Math.max(0, index - 3), index))) return false;
  return !endsInsideString(text.slice(0, index));
}

const tokens =
  /#[^\n]*|("""|''')(?:\\[\s\S]|(?!\1)[^\\])*(\1|$)|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g;

function endsInsideString(prefix: string): boolean {
  // A quote inside the braces of an f-string would lead this reader astray.
  if (/\b[rR]?[fFtT][rR]?["'][^\n]*\{/.test(prefix)) return true;
  for (const match of prefix.matchAll(tokens)) if (match[1] !== undefined && match[2] === '') return true;
  return false;
}

function isPlainlyRight(text: string, match: RegExpExecArray, imports: Imports): boolean {
  const [name] = match;
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  const after = text.slice(match.index + name.length, match.index + name.length + 24);
  const isAttribute = /\.\s*(?:\\\s*)?$/.test(before);
  if (name === 'pgvector') {
    // A name alone does no harm: only what is taken from it can be missing.
    if (isAttribute) return true;
    if (!/^\s*(?:\\\s*)?\./.test(after)) return true;
    return imports.module && /^\.sqlalchemy\.(?!(?:Half|Sparse)[vV]ec|Bit\b)/.test(after);
  }
  if (!isAttribute) return imports.names.has(name);
  const path = /(?:^|[^.\w])pgvector\.sqlalchemy\.((?:vector|halfvec|sparsevec)\.)?$/.exec(before);
  return imports.module && path !== null && !(name === 'Vector' && path[1] !== undefined);
}
