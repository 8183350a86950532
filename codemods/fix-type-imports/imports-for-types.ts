import type { Edit } from '../engine/types.ts';
import { eol, type Module, placeImport } from '../python/place-import.ts';
import { placeOwnImport } from '../python/place-own-import.ts';
import type { TypeProblem } from './problem.ts';

/**
 * What each problem needs: its import, and those that go to the same place, so that they come in the right order
 * whichever use comes first.
 */
export function importsForTypes(problems: readonly TypeProblem[], module: Module): Map<unknown, Edit[]> {
  const edits = [...insertions(problems, module, false), ...insertions(problems, module, true)];
  return new Map(
    problems.map((problem) => {
      const own = edits.find((one) => one.modules.includes(problem.module));
      return [problem, edits.filter((one) => one.edit.start === own?.edit.start).map((one) => one.edit)];
    }),
  );
}

/** The imports of packages or of the project's own modules, those for one place in one edit. */
function insertions(
  problems: readonly TypeProblem[],
  module: Module,
  own: boolean,
): { edit: Edit; modules: string[] }[] {
  const put = own ? placeOwnImport : placeImport;
  const wanted = problems.filter((one) => one.own === own).map((one) => one.module);
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
