import type { Language } from '../engine/types.ts';

/** Templates of Mako, as text: the files are small, and what they make is Python only once they are filled in. */
export const mako: Language<string> = {
  id: 'mako',
  extensions: ['.mako'],
  assets: [],
  isText: true,
  load: async () => ({ parse: (text) => ({ ok: true, tree: text, free() {} }) }),
};
