import type { Tree } from 'web-tree-sitter';
import { isRevision } from '../alembic/is-revision.ts';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { code, plan } from './plan.ts';
import { hasTypeExpression, unboundTypes } from './type-expressions.ts';

export const codemod: Codemod<Tree> = {
  id: 'fix-type-imports',
  title:
    "Import the modules of other packages' types and of your own in Alembic revisions that name them in full.",
  language: python,
  codes: [code],
  options: {},
  words: ['down_revision'],
  mayConcern: (text) => /\bdef[\s\\]+(?:up|down)grade\b/.test(text) && hasTypeExpression(text),
  find(source, tree, context) {
    const names = Names.of(tree, source.text);
    if (!isRevision(names)) return [];
    return plan(source, names, unboundTypes(names), context);
  },
};
