import { maskComments, maskSql } from './mask.ts';

const name = '(?:half|sparse)?vec(?:tor)?';
const size = String.raw`[ \t]?\(\s*(?:\d+|\$\{[^{}]*\})\s*\)`;
/** `extensions.`, `"public".` */
const schema = String.raw`(?:(?:"\w{1,63}"|\b[a-z_]\w{0,62})\.)?`;
/** A cast says nothing of a column: `'[1]'::vector(3)`, `embedding::extensions.vector(3)`. */
const noCast = String.raw`(?<!::[ \t]{0,4}(?:"?\w{1,63}"?\.)?"?)`;

/** `vector(3)`, `vector (3)`, `"vector"(3)`, `extensions.vector(3)` */
const sizedInSql = new RegExp(
  String.raw`${noCast}(?<![\w$".])${schema}(?:"(?:vector|halfvec|sparsevec)"|\b${name})${size}`,
  'i',
);
/** The same in a string of JavaScript, and `DataTypes.VECTOR(3)`. */
const sizedInCode = new RegExp(
  String.raw`${noCast}(?<![\w$])(?:\\?"(?:vector|halfvec|sparsevec)\\?"|\b${name})${size}`,
  'i',
);

const bare = String.raw`${schema}(?:\\?"(?:vector|halfvec|sparsevec)\\?"|\b(?:vector|halfvec|sparsevec)\b)`;
const column = String.raw`(?:\\?"[^"\n]{1,63}"|\b(?!(?:select|distinct|all|as|by|on|column|type)\b)[a-z_]\w*)`;
/** What may stand behind the type of a column. */
const end = String.raw`(?=\s*(?:[,;)'"\`]|\[\]|$|(?:not|null|default|storage|using|generated|constraint|check)\b))`;
/** `(embedding vector, …`, `ADD COLUMN embedding vector`, `ALTER COLUMN embedding TYPE vector` */
const unsized = new RegExp(
  String.raw`(?:(?:[(,]|\badd\s(?:\s*column\s)?(?:\s*if\s+not\s+exists\s)?)\s*${column}|\btype)\s+(${bare})${end}`,
  'i',
);

/** What a migration in JavaScript says beside SQL: `table.vector('embedding', 3)`. */
const method = /(?<=\.)(?:vector|halfvec|sparsevec)\(\s*['"`][^()]{0,500}\)/;
/** `{ type: 'vector' }`, `specificType('embedding', 'vector')`, `addColumn('embedding', sql`vector`)` */
const quoted = /['"`](?:vector|halfvec|sparsevec)['"`]/g;
const beforeType = /(?:\btype:\s*|\b(?:specificType|addColumn)\([^()]{0,150},\s{0,40}(?:sql)?)$/;
/** In characters: to look back without end from each quote of a long line takes for ever. */
const farthest = 200;

export interface TypePlace {
  start: number;
  end: number;
}

/** The first type of pgvector's that a migration in SQL gives to something; undefined: none. */
export function typeInSql(text: string): TypePlace | undefined {
  const code = maskSql(text);
  return earliest([sizedInSql.exec(code), unsizedIn(code)]);
}

/** The same of a migration in JavaScript, whose SQL stands in strings. */
export function typeInCode(text: string): TypePlace | undefined {
  const code = maskComments(text);
  const hasTables = /\b(?:create|alter)\s+table\b/i.test(code);
  const found = [sizedInCode.exec(code), method.exec(code), quotedType(code)];
  return earliest([...found, hasTables ? unsizedIn(code) : null]);
}

interface Found {
  index: number;
  0: string;
}

function quotedType(code: string): Found | null {
  for (const match of code.matchAll(quoted)) {
    if (beforeType.test(code.slice(Math.max(0, match.index - farthest), match.index))) return match;
  }
  return null;
}

function unsizedIn(code: string): Found | null {
  const match = unsized.exec(code);
  const [whole, type] = match ?? [];
  if (!match || whole === undefined || type === undefined) return null;
  return { index: match.index + whole.length - type.length, 0: type };
}

function earliest(found: readonly (Found | null)[]): TypePlace | undefined {
  const [first] = found.filter((one) => one !== null).sort((a, b) => a.index - b.index);
  return first && { start: first.index, end: first.index + first[0].length };
}
