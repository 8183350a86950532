import type { Tree } from 'web-tree-sitter';
import type { Codemod, Finding } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { isUndoneAtAGlance } from './at-a-glance.ts';
import { droppedExtensions } from './dropped-extension.ts';
import { leftBehind } from './left-behind.ts';
import { readMigration } from './migration.ts';
import { nullTypes } from './null-type.ts';
import { codes } from './vocabulary.ts';

export const codemod: Codemod<Tree> = {
  id: 'fix-vector-downgrade',
  title:
    'Have the downgrade undo what the upgrade does with vectors, and give columns back the type that they had.',
  language: python,
  codes: Object.values(codes),
  options: {},
  words: [
    'vector',
    'Vector',
    'VECTOR',
    'HALFVEC',
    'SPARSEVEC',
    'halfvec',
    'sparsevec',
    'ivfflat',
    'hnsw',
    'NullType',
  ],
  mayConcern: (text) =>
    /^down_revision\b/m.test(text) &&
    /\b(?:vector|halfvec|sparsevec|hnsw|ivfflat)\b|\bNullType\b/i.test(text) &&
    /^def downgrade\b/m.test(text) &&
    !isUndoneAtAGlance(text),
  find(source, tree, context): Finding[] {
    const migration = readMigration(source.path, new Names(tree.rootNode, source.text));
    if (!migration) return [];
    return [
      ...nullTypes(migration, context.project),
      ...leftBehind(migration),
      ...droppedExtensions(migration, context.project),
    ];
  },
};
