import type { Tree } from 'web-tree-sitter';
import type { Codemod, Context, Source } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { bareNames } from './bare-names.ts';
import { Draft } from './draft.ts';
import { heedFallback } from './fallback.ts';
import { inventedAttributes } from './invented-attributes.ts';
import { inventedImports } from './invented-imports.ts';
import { longNames } from './long-names.ts';
import type { File, Misnamed, Misuse } from './problem.ts';
import { doubtOf } from './proof.ts';
import { mayConcern } from './scan.ts';
import { codes } from './vocabulary.ts';

export const codemod: Codemod<Tree, Misnamed> = {
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
    const file = fileOf(source, tree, context);
    return [longNames, inventedAttributes, inventedImports, bareNames]
      .flatMap((search) => search(file))
      .map((one) => asProblem(heedDoubt(heedFallback(one, file), file)))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  },
  repair(problems, source, tree, context) {
    const draft = new Draft(fileOf(source, tree, context), problems);
    return problems.map((one) => draft.result(one));
  },
};

function fileOf({ path, text }: Source, tree: Tree, context: Context): File {
  return { path, text, names: Names.of(tree, text), context };
}

/** What may be another `Vector` is left to a person. */
function heedDoubt(misuse: Misuse, file: File): Misuse {
  const reason = misuse.mend && doubtOf(misuse, file);
  if (reason === undefined) return misuse;
  const { mend: _, ...rest } = misuse;
  return { ...rest, reason };
}

/** A file is repaired whole, or not at all. */
function asProblem(misuse: Misuse): Misnamed {
  const { startIndex: start, endIndex: end } = misuse.node;
  return {
    ...misuse,
    start,
    end,
    scope: 'file',
    ...(misuse.mend === undefined && { reason: misuse.reason ?? '' }),
  };
}
