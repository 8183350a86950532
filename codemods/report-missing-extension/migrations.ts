import type { Language } from '../engine/types.ts';

/** Migrations in SQL and in JavaScript, as text: what is looked for is SQL, and stands in strings there. */
export const migrations: Language<string> = {
  id: 'migrations',
  extensions: ['.sql', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'],
  assets: [],
  isText: true,
  load: async () => ({ parse: (text) => ({ ok: true, tree: text, free() {} }) }),
};

const inFolder = /(?:^|\/)(?:migrations?|migrate)\//;
const isSql = /\.sql$/;
/** Of TypeORM, MikroORM, Sequelize, Knex, Kysely and node-pg-migrate. */
const byItself = /\bimplements\s+MigrationInterface\b|\bextends\s+Migration\b/;
const goesUp = /\bup\b\s*(?:[:=(]|\([^)]{0,500}\)\s*[:{])/;

/** Is this a migration, of another tool than Drizzle and Alembic, which have codemods of their own? */
export function isMigration(path: string, text: string): boolean {
  if (isSql.test(path)) return inFolder.test(path);
  return (inFolder.test(path) && goesUp.test(text)) || byItself.test(text);
}

/** With blanks in the place of comments. */
export function withoutComments(text: string): string {
  return text.replace(
    /(?<![:'"`\w])\/\/[^\n]*|(?:^[ \t]*--|--[ \t])[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/gm,
    (one) => one.replace(/[^\n]/g, ' '),
  );
}

const size = String.raw`\(\s*(?:\d+|\$\{[^{}]*\})\s*\)`;
const types = [
  // `embedding vector(3)`, `DataTypes.VECTOR(3)`
  new RegExp(String.raw`(?<![\w$:])(?:half|sparse)?vec(?:tor)?${size}`, 'i'),
  // `table.vector('embedding', 3)`
  /(?<=\.)(?:vector|halfvec|sparsevec)\(\s*['"`][^()]*\)/,
];

/** `{ type: 'vector' }`, `specificType('embedding', 'vector')` */
const quoted = /['"`](?:vector|halfvec|sparsevec)['"`]/g;
const beforeType = /(?:\btype:\s*|\bspecificType\([^()]*,\s*)$/;
/** In characters: to look back without end from each quote of a long line takes for ever. */
const farthest = 200;

function quotedType(code: string): RegExpExecArray | undefined {
  for (const match of code.matchAll(quoted)) {
    if (beforeType.test(code.slice(Math.max(0, match.index - farthest), match.index))) return match;
  }
  return undefined;
}

/** The first type of pgvector's that a migration names. */
export function typeIn(text: string): { start: number; end: number } | undefined {
  const code = withoutComments(text);
  const matches = [...types.map((type) => type.exec(code)), quotedType(code)].filter((one) => one != null);
  const [match] = matches.sort((a, b) => a.index - b.index);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
