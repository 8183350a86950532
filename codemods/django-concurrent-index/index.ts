import type { Tree } from 'web-tree-sitter';
import { isMigration } from '../django/migration.ts';
import { readMigration } from '../django/operations.ts';
import type { Codemod, Problem } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { plan } from './plan.ts';
import { code } from './vocabulary.ts';

export const codemod: Codemod<Tree> = {
  id: 'django-concurrent-index',
  title:
    "Take Django's AddIndexConcurrently and CREATE INDEX CONCURRENTLY out of a transaction: atomic = False.",
  language: python,
  codes: [code],
  options: {},
  words: ['IndexConcurrently', 'CONCURRENTLY', 'concurrently'],
  mayConcern: (text) => isMigration(text) && /concurrently/i.test(text),
  find(source, tree): Problem[] {
    const migration = readMigration(Names.of(tree, source.text));
    return migration ? plan(migration, source.text) : [];
  },
};
