import type { Tree } from 'web-tree-sitter';
import { isRevision } from '../alembic/is-revision.ts';
import type { Codemod } from '../engine/types.ts';
import { typeChangesIn } from '../fix-dimension-change/changes.ts';
import { History } from '../fix-dimension-change/history.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { changesIn } from './changes.ts';
import { code, problemsOf, type Replaceable, writeSql } from './plan.ts';

export const codemod: Codemod<Tree, Replaceable> = {
  id: 'prefer-raw-sql',
  title: 'Say in raw SQL what Alembic revisions add and alter of vector columns.',
  language: python,
  codes: [code],
  options: {},
  optIn: true,
  words: ['pgvector'],
  mayConcern: (text) =>
    text.includes('pgvector') && /\b(?:add|alter)_column\b/.test(text) && /\bdown_revision\b/.test(text),
  find(source, tree, context) {
    const names = Names.of(tree, source.text);
    if (!isRevision(names)) return [];
    const changes = changesIn(names);
    // In SQL they would fail all the same, and fix-dimension-change edits no SQL.
    const failing = changes.some(({ said }) => said.kind === 'alter')
      ? typeChangesIn(names, new History(source.path, names, context.project)).filter(
          ({ from, to }) => from.dimensions !== to.dimensions,
        )
      : [];
    const others = changes.filter(({ call }) => failing.every((one) => one.call.id !== call.id));
    return problemsOf(source, others);
  },
  repair: (problems, source, tree, context) =>
    writeSql(problems, source, Names.of(tree, source.text), context),
};
