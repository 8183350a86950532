import { findError, type Match } from './match.ts';
import { plain } from './pasted.ts';
import type { Recipe } from './recipes.ts';

/** Where somebody typed another command, another test failed, or another traceback begins. */
const beginning = /^(?:[$%❯➜] \S|_{3,} .{1,200} _{3,}$|Traceback \(most recent call last\):)/;
/** Between the tracebacks of one failure. */
const chained = /^(?:The above exception was the direct cause|During handling of the above exception)/;
/** Failures that are looked at by themselves, from the end on: a log may have thousands. */
const mostFailures = 40;
/** Lines above a traceback in which that stands. */
const above = 4;

/**
 * The problems in a paste, the first in time first: one for each failure in it that a recipe knows. Exceptions that are
 * raised from one another are one failure.
 */
export function problemsIn(pasted: string, recipes: readonly Recipe[]): Match<Recipe>[] {
  const last = findError(pasted, recipes);
  if (!last) return [];
  const lines = plain(pasted).split('\n');
  const starts = lines.flatMap((line, at) => {
    if (!beginning.test(line)) return [];
    return lines.slice(Math.max(0, at - above), at).some((one) => chained.test(one)) ? [] : [at];
  });
  if (starts.length < 2) return [last];
  const latest = starts.slice(-mostFailures);
  const found = latest.flatMap((start, index) => {
    const match = findError(lines.slice(start, latest[index + 1]).join('\n'), recipes);
    return match ? [{ ...match, line: match.line + start }] : [];
  });
  const distinct = new Map(found.map((one) => [one.recipe.code, one]));
  // Of the same problem, again and again, the last has its place.
  return distinct.has(last.recipe.code) ? [...distinct.values()].sort((a, b) => a.line - b.line) : [last];
}
