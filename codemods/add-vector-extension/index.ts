import type { Tree } from 'web-tree-sitter';
import { upgradeMentionsVectors } from '../alembic/revision.ts';
import type { Codemod, Problem } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { extensionMissing, isSettledBefore } from './missing.ts';
import { codes } from './vocabulary.ts';
import { mayHaveWrongName, wrongNames } from './wrong-name.ts';

export const codemod: Codemod<Tree> = {
  id: 'add-vector-extension',
  title: 'Have the first revision that needs pgvector create its extension, which is called vector.',
  language: python,
  codes: Object.values(codes),
  options: {},
  words: ['vector', 'Vector', 'VECTOR', 'halfvec', 'HALFVEC', 'sparsevec', 'SPARSEVEC', '.sql'],
  mayConcern: (text) =>
    (/^down_revision\b/m.test(text) && upgradeMentionsVectors(text)) || mayHaveWrongName(text),
  isRight: ({ text }, project) => !mayHaveWrongName(text) && isSettledBefore(text, project),
  find(source, tree, context): Problem[] {
    const names = Names.of(tree, source.text);
    const wrong = wrongNames(names);
    return wrong.length > 0 ? wrong : extensionMissing(source, names, context.project);
  },
};
