import type { Tree } from 'web-tree-sitter';
import { upgradeMentionsVectors } from '../alembic/revision.ts';
import { mayConcernVectors } from '../alembic/vector-extension.ts';
import type { Codemod, Source } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { isUndoneAtAGlance } from './at-a-glance.ts';
import { droppedExtensions } from './dropped-extension.ts';
import { leftBehind, stepsLeft } from './left-behind.ts';
import { readMigration } from './migration.ts';
import { nullTypes } from './null-type.ts';
import { codes } from './vocabulary.ts';

/** What is wrong in a downgrade by itself, and what needs the extension without naming a type. */
const namesMore = /\bNullType\b|\bDROP\s+EXTENSION\b|\b(?:hnsw|ivfflat)\b/i;

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
    /^def downgrade\b/m.test(text) &&
    (namesMore.test(text) || upgradeMentionsVectors(text)) &&
    !isUndoneAtAGlance(text),
  find(source, tree, context) {
    const names = Names.of(tree, source.text);
    if (!namesMore.test(source.text) && !leavesSomething(source, names)) return [];
    const migration = readMigration(source.path, names);
    if (!migration) return [];
    return [
      ...nullTypes(migration, context.project),
      ...leftBehind(migration),
      ...droppedExtensions(migration, context.project),
    ];
  },
};

/** A look at what concerns vectors alone: in most revisions all of that is taken back, and nothing else has to be read. */
function leavesSomething({ path, text }: Source, names: Names): boolean {
  const concerns = mayConcernVectors(text);
  const migration = readMigration(
    path,
    names,
    (method, call) => method.startsWith('drop_') || concerns(method, call),
  );
  return migration !== undefined && stepsLeft(migration).length > 0;
}
