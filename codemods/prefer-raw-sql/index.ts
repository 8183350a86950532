import type { Tree } from 'web-tree-sitter';
import { isRevision } from '../alembic/is-revision.ts';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { changesIn } from './changes.ts';
import { code, plan } from './plan.ts';

export const codemod: Codemod<Tree> = {
  id: 'prefer-raw-sql',
  title: 'Say in raw SQL what Alembic revisions add and alter of vector columns.',
  language: python,
  codes: [code],
  options: {},
  optIn: true,
  words: ['pgvector'],
  mayConcern: (text) => /\b(?:add|alter)_column\b/.test(text) && /\bdown_revision\b/.test(text),
  find(source, tree, context) {
    const names = new Names(tree.rootNode, source.text);
    return isRevision(names) ? plan(source, names, changesIn(names), context) : [];
  },
};
