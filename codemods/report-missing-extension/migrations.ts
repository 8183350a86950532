import type { Language } from '../engine/types.ts';
import { type TypePlace, typeInCode, typeInSql } from '../sql/vector-type.ts';

/** Migrations in SQL and in JavaScript, as text: what is looked for is SQL, and stands in strings there. */
export const migrations: Language<string> = {
  id: 'migrations',
  extensions: ['.sql', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'],
  assets: [],
  isText: true,
  load: async () => ({ parse: (text) => ({ ok: true, tree: text, free() {} }) }),
};

/** The first type of pgvector's that a migration names. */
export function typeIn(path: string, text: string): TypePlace | undefined {
  return path.endsWith('.sql') ? typeInSql(text) : typeInCode(text);
}
