import type { Tree } from 'web-tree-sitter';
import type { Codemod, Context, Problem, Source } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { movedAttributes } from './moved-attributes.ts';
import { movedImports } from './moved-imports.ts';
import { asProblem, code, moveNames } from './plan.ts';
import type { File, Moved } from './problem.ts';
import { mayConcern } from './scan.ts';

export const codemod: Codemod<Tree, Moved & Problem> = {
  id: 'upgrade-pgvector-python',
  title:
    "Take pgvector's value classes from where pgvector 0.5 has them, and column types where those were meant.",
  language: python,
  codes: [code],
  options: {},
  words: ['pgvector'],
  mayConcern,
  find(source, tree, context) {
    const file = fileOf(source, tree, context);
    const found = [...movedImports(file), ...movedAttributes(file)];
    if (found.length === 0 || context.project.hasTopLevelModule('pgvector')) return [];
    return found.map(asProblem).sort((a, b) => a.start - b.start || a.end - b.end);
  },
  repair: (problems, source, tree, context) => moveNames(problems, fileOf(source, tree, context)),
};

function fileOf({ path, text }: Source, tree: Tree, context: Context): File {
  return { path, text, names: Names.of(tree, text), context };
}
