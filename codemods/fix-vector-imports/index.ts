import type { Tree } from 'web-tree-sitter';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { bareNames } from './bare-names.ts';
import { heedFallback } from './fallback.ts';
import { inventedAttributes } from './invented-attributes.ts';
import { inventedImports } from './invented-imports.ts';
import { longNames } from './long-names.ts';
import { plan } from './plan.ts';
import type { File } from './problem.ts';
import { mayConcern } from './scan.ts';
import { codes } from './vocabulary.ts';

export const codemod: Codemod<Tree> = {
  id: 'fix-vector-imports',
  title: "Import pgvector's column types where they are used, and take them from where they are.",
  language: python,
  codes: Object.values(codes),
  options: {
    style: {
      values: ['name', 'module'],
      default: 'name',
      description:
        'name: write Vector(1536) and import it; module: keep pgvector.sqlalchemy.… and add import pgvector.sqlalchemy',
    },
  },
  words: ['pgvector', 'Vector', 'VECTOR', 'HALFVEC', 'SPARSEVEC'],
  mayConcern,
  find(source, tree, context) {
    const names = Names.of(tree, source.text);
    const file: File = { path: source.path, text: source.text, names, context };
    const problems = [longNames, inventedAttributes, inventedImports, bareNames]
      .flatMap((search) => search(file))
      .map((one) => heedFallback(one, file));
    problems.sort((a, b) => a.node.startIndex - b.node.startIndex || a.node.endIndex - b.node.endIndex);
    return problems.length > 0 ? plan(file, problems) : [];
  },
};
