import type { Tree } from 'web-tree-sitter';
import { isRevision } from '../alembic/is-revision.ts';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { code } from './code.ts';
import { importsForTypes } from './imports-for-types.ts';
import { looseNames } from './loose-names.ts';
import { importsForNames, type NameProblem, nameProblems } from './name-problems.ts';
import { type TypeProblem, typeProblem } from './problem.ts';
import { hasTypeExpression, unboundTypes } from './type-expressions.ts';

export const codemod: Codemod<Tree, TypeProblem | NameProblem> = {
  id: 'fix-type-imports',
  title:
    'Import what Alembic revisions name and nothing binds: types under their full names, `sa`, `op`, `postgresql`.',
  language: python,
  codes: [code],
  options: {},
  words: ['down_revision'],
  mayConcern: (text) =>
    /\bdef[\s\\]+(?:up|down)grade\b/.test(text) && (hasTypeExpression(text) || looseNames(text).length > 0),
  find(source, tree, context) {
    const names = Names.of(tree, source.text);
    if (!isRevision(names)) return [];
    const types = unboundTypes(names).map((one) => typeProblem(one, names, context));
    return [...types, ...nameProblems(source, names, types, context)];
  },
  repair(problems, source, tree) {
    const { root, imports } = Names.of(tree, source.text);
    const module = { ...source, root, imports };
    const types = problems.filter((one): one is TypeProblem => 'module' in one);
    const names = problems.filter((one): one is NameProblem => 'line' in one);
    const edits = new Map([...importsForTypes(types, module), ...importsForNames(names, module)]);
    return problems.map((one) => {
      const line = 'line' in one ? one.line : `import ${one.module}`;
      return { outcome: `\`${line}\` is added`, edits: edits.get(one) ?? [] };
    });
  },
};
