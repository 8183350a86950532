import type { Tree } from 'web-tree-sitter';
import { isRevision } from '../alembic/is-revision.ts';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { code } from './code.ts';
import { looseNames } from './loose-names.ts';
import { planNames } from './names-plan.ts';
import { plan } from './plan.ts';
import { hasTypeExpression, unboundTypes } from './type-expressions.ts';

export const codemod: Codemod<Tree> = {
  id: 'fix-type-imports',
  title:
    'Import what Alembic revisions name and nothing binds: types under their full names, `sa`, `op`, `postgresql`.',
  language: python,
  codes: [code],
  options: {},
  words: ['down_revision'],
  mayConcern: (text) =>
    /\bdef[\s\\]+(?:up|down)grade\b/.test(text) && (hasTypeExpression(text) || looseNames(text).length > 0),
  find(source, tree, context) {
    const names = Names.of(tree, source.text);
    if (!isRevision(names)) return [];
    const types = plan(source, names, unboundTypes(names), context);
    return [...types, ...planNames(source, names, types, context)];
  },
};
