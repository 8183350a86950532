import type { Tree } from 'web-tree-sitter';
import { isMigration } from '../django/migration.ts';
import type { Codemod, Problem } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { extensionMissing } from './missing.ts';
import { code } from './vocabulary.ts';

export const codemod: Codemod<Tree> = {
  id: 'django-vector-extension',
  title: "Have Django's first migration that needs pgvector create its extension.",
  language: python,
  codes: [code],
  options: {},
  words: ['VectorField', 'vector(', 'VECTOR(', 'halfvec(', 'HALFVEC(', 'sparsevec(', 'SPARSEVEC('],
  mayConcern: isMigration,
  find(source, tree, context): Problem[] {
    return extensionMissing(source, Names.of(tree, source.text), context.project);
  },
};
