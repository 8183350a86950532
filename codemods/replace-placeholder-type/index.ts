import type { Tree } from 'web-tree-sitter';
import { isRevision } from '../alembic/is-revision.ts';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { Witnesses } from './evidence.ts';
import { mayHavePlaceholder, placeholdersIn } from './placeholders.ts';
import { codes, problemOf, type WrongType, writeTypes } from './plan.ts';

export const codemod: Codemod<Tree, WrongType> = {
  id: 'replace-placeholder-type',
  title: 'Give columns of vectors their type in revisions that make them with another one, or with none.',
  language: python,
  codes: Object.values(codes),
  options: {},
  words: ['down_revision'],
  mayConcern: mayHavePlaceholder,
  find(source, tree, { project }) {
    const names = Names.of(tree, source.text);
    if (!isRevision(names)) return [];
    const placeholders = placeholdersIn(names);
    if (placeholders.length === 0) return [];
    const witnesses = new Witnesses(source.path, names, project);
    return placeholders.flatMap((placeholder) => {
      const evidence = witnesses.of(placeholder);
      return evidence ? [problemOf(placeholder, evidence, names)] : [];
    });
  },
  repair: (problems, source, tree) => writeTypes(problems, source, Names.of(tree, source.text)),
};
