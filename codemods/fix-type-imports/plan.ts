import type { Context, Edit, Finding, Source } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { eol, type Module, placeImport } from '../python/place-import.ts';
import { placeOwnImport } from '../python/place-own-import.ts';
import { code } from './code.ts';
import { type Problem, problemOf } from './problem.ts';
import type { TypeExpression } from './type-expressions.ts';

/** A finding for each use; uses of one module share the edit that imports it. No edits at all when one use needs a person. */
export function plan(
  source: Source,
  names: Names,
  expressions: TypeExpression[],
  context: Context,
): Finding[] {
  const problems = expressions.map((expression) => problemOf(expression, names, context));
  const blocked = problems.find((one) => one.objection);
  if (blocked) return problems.map((one) => manual(one, blocked, source));
  const module: Module = { ...source, root: names.root, imports: names.imports };
  const applied = problems.filter((one) => one.applicability === 'safe' || context.unsafe);
  const shown = problems.filter((one) => !applied.includes(one));
  const editsOf = new Map([...importsFor(applied, module), ...importsFor(shown, module)]);
  return problems.map((one) => ({
    ...place(one),
    message: `${one.message}; \`import ${one.expression.module}\` is added`,
    applicability: one.applicability,
    edits: editsOf.get(one) ?? [],
  }));
}

function manual(problem: Problem, blocked: Problem, { path }: Source): Finding {
  const line = blocked.expression.node.startPosition.row + 1;
  const message = problem.objection
    ? problem.message
    : `${problem.message}; not edited: line ${line} of ${path} needs a person first`;
  return { ...place(problem), message, applicability: 'manual', edits: [] };
}

function place({ expression }: Problem): Pick<Finding, 'code' | 'start' | 'end'> {
  return { code, start: expression.node.startIndex, end: expression.node.endIndex };
}

/**
 * What each problem needs: its import, and those that go to the same place, so that they come in the right order
 * whichever use comes first.
 */
function importsFor(problems: Problem[], module: Module): Map<Problem, Edit[]> {
  const edits = [...insertions(problems, module, false), ...insertions(problems, module, true)];
  return new Map(
    problems.map((problem) => {
      const own = edits.find((one) => one.modules.includes(problem.expression.module));
      return [problem, edits.filter((one) => one.edit.start === own?.edit.start).map((one) => one.edit)];
    }),
  );
}

/** The imports of packages or of the project's own modules, those for one place in one edit. */
function insertions(problems: Problem[], module: Module, own: boolean): { edit: Edit; modules: string[] }[] {
  const put = own ? placeOwnImport : placeImport;
  const wanted = problems.filter((one) => one.own === own).map((one) => one.expression.module);
  const byPlace = new Map<number, string[]>();
  for (const name of [...new Set(wanted)].sort()) {
    const { start } = put(module, `import ${name}`);
    byPlace.set(start, [...(byPlace.get(start) ?? []), name]);
  }
  return [...byPlace.values()].map((modules) => {
    const lines = modules.map((name) => `import ${name}`).join(eol(module.text));
    return { edit: put(module, lines), modules };
  });
}
