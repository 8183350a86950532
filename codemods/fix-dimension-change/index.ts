import type { Tree } from 'web-tree-sitter';
import { isRevision } from '../alembic/is-revision.ts';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { typeChangesIn } from './changes.ts';
import { History } from './history.ts';
import { code, problemsOf, type Refused, writeColumns } from './plan.ts';

const alters =
  /\btype_\s*=[^\n]*(?:vec|VEC|Vec)|\bALTER\s+(?:COLUMN\s+)?\S+\s+(?:SET\s+DATA\s+)?TYPE\s+\S*(?:vec|VEC)/i;

export const codemod: Codemod<Tree, Refused> = {
  id: 'fix-dimension-change',
  title: 'Change the number of dimensions of a column by a new column beside the old one.',
  language: python,
  codes: [code],
  options: {},
  words: ['vec', 'Vec', 'VEC'],
  mayConcern: (text) => text.includes('down_revision') && alters.test(text),
  find(source, tree, { project }) {
    const names = Names.of(tree, source.text);
    if (!isRevision(names)) return [];
    const history = new History(source.path, names, project);
    return problemsOf(source, names, typeChangesIn(names, history), history);
  },
  repair(problems, source, tree, { project }) {
    const names = Names.of(tree, source.text);
    return writeColumns(problems, source, names, new History(source.path, names, project));
  },
};
