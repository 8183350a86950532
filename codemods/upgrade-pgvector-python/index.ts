import type { Tree } from 'web-tree-sitter';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { movedAttributes } from './moved-attributes.ts';
import { movedImports } from './moved-imports.ts';
import { code, plan } from './plan.ts';
import type { File } from './problem.ts';
import { mayConcern } from './scan.ts';

export const codemod: Codemod<Tree> = {
  id: 'upgrade-pgvector-python',
  title:
    "Take pgvector's value classes from where pgvector 0.5 has them, and column types where those were meant.",
  language: python,
  codes: [code],
  options: {},
  words: ['pgvector'],
  mayConcern,
  find(source, tree, context) {
    const names = Names.of(tree, source.text);
    const file: File = { path: source.path, text: source.text, names, context };
    const problems = [...movedImports(file), ...movedAttributes(file)];
    if (problems.length === 0 || context.project.hasTopLevelModule('pgvector')) return [];
    problems.sort((a, b) => a.node.startIndex - b.node.startIndex || a.node.endIndex - b.node.endIndex);
    return plan(file, problems);
  },
};
