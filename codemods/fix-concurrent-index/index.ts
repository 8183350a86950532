import type { Tree } from 'web-tree-sitter';
import { nameOfOp } from '../alembic/calls.ts';
import { readsSqlFiles } from '../alembic/sql-files.ts';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { connectionOf } from './certainty.ts';
import { operations } from './operations.ts';
import { problemsOf } from './plan.ts';
import { code } from './vocabulary.ts';

export const codemod: Codemod<Tree> = {
  id: 'fix-concurrent-index',
  title: 'Take CREATE INDEX CONCURRENTLY and its kin out of the transaction of the migration.',
  language: python,
  codes: [code],
  options: {},
  words: ['CONCURRENTLY', 'oncurrently', '.sql'],
  mayConcern: (text) => /\balembic\b/.test(text) && (/concurrently/i.test(text) || readsSqlFiles(text)),
  find(source, tree, context) {
    const names = Names.of(tree, source.text);
    const all = operations(names);
    if (all.every(({ kind }) => kind !== 'concurrent')) return [];
    const connection = connectionOf(context);
    if (connection === 'autocommit') return [];
    return problemsOf({ text: source.text, op: nameOfOp(names), connection }, all);
  },
};
