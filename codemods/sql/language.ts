import type { Language } from '../engine/types.ts';

/** Files of SQL, as text. */
export const sql: Language<string> = {
  id: 'sql',
  extensions: ['.sql'],
  assets: [],
  isText: true,
  load: async () => ({ parse: (text) => ({ ok: true, tree: text, free() {} }) }),
};
