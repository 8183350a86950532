import type { Tree } from 'web-tree-sitter';
import { readsSqlFiles } from '../alembic/sql-files.ts';
import type { Codemod, Problem } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { foundIndexes } from './found-index.ts';
import { indexedColumns } from './indexed-columns.ts';
import { judge } from './judge.ts';
import { longColumns } from './long-columns.ts';
import { longRows } from './long-rows.ts';
import { mayConcern } from './may-concern.ts';
import { codes } from './vocabulary.ts';

export const codemod: Codemod<Tree> = {
  id: 'fix-vector-index',
  title:
    'Give vector indexes the operator class that the queries ask for, and report those that can not work.',
  language: python,
  codes: Object.values(codes),
  options: {},
  words: ['hnsw', 'HNSW', 'ivfflat', 'IVFFLAT', 'IVFFlat', 'embed', 'vec', 'Vec', 'VEC', '.sql'],
  mayConcern: isLikely,
  find(source, tree, { project }): Problem[] {
    if (!isLikely(source.text)) return [];
    const names = Names.of(tree, source.text);
    const indexes = foundIndexes(source, names, project).flatMap((one) => judge(one, project) ?? []);
    const all = [
      ...indexes,
      ...indexedColumns(source, names, project),
      ...longRows(source, names, project),
      ...longColumns(source, names, project),
    ];
    // What a mixin says, each of its tables says again.
    return [...new Map(all.map((one) => [`${one.start} ${one.code} ${one.what}`, one])).values()];
  },
};

/** What a file of SQL makes is not to be seen at a glance. */
function isLikely(text: string): boolean {
  return mayConcern(text) || (/^down_revision\b/m.test(text) && readsSqlFiles(text));
}
