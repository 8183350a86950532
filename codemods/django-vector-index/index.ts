import type { Tree } from 'web-tree-sitter';
import { isMigration } from '../django/migration.ts';
import type { Codemod, Problem } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { inMigration } from './in-migration.ts';
import { inModels } from './in-models.ts';
import { refused } from './refused.ts';

export const codemod: Codemod<Tree> = {
  id: 'django-vector-index',
  title: "Report an index of vectors in Django's migrations and models that PostgreSQL refuses to make.",
  language: python,
  codes: ['PGV021', 'PGV022', 'PGV084', 'PGV085'],
  options: {},
  reportOnly: true,
  words: ['HnswIndex', 'IvfflatIndex', 'hnsw', 'ivfflat', 'HNSW', 'IVFFLAT'],
  mayConcern: (text) => text.includes('django') && /hnsw|ivfflat/i.test(text),
  find(source, tree, context): Problem[] {
    const names = Names.of(tree, source.text);
    const found = isMigration(source.text) ? inMigration(source, names, context.project) : inModels(names);
    return found.flatMap(refused);
  },
};
