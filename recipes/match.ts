import { foldings, type Line, lineAt, linesOf } from './pasted.ts';
import type { Recipe } from './recipes.ts';

type WithErrors = Pick<Recipe, 'errors'>;

/** A recipe's error, found in what somebody pasted. */
export interface Match<Known extends WithErrors> {
  recipe: Known;
  /** The line that the error ends in, from 1. */
  line: number;
  /** The error, white space folded to single blanks. */
  text: string;
}

/**
 * The recipe that a pasted error belongs to: that whose pattern matches last, because a traceback ends with what went wrong.
 * Colours, log prefixes and line breaks do not disturb. Undefined when no recipe knows it.
 */
export function matchError<Known extends WithErrors>(
  pasted: string,
  recipes: readonly Known[],
): Known | undefined {
  return findError(pasted, recipes)?.recipe;
}

/** Lines that are looked at together, from the end on: a pattern that spans much costs the square of what it is given. */
const window = 500;
/** An error, with the traceback that its pattern wants to see, is shorter. */
const overlap = 120;

/** The same with its place. */
export function findError<Known extends WithErrors>(
  pasted: string,
  recipes: readonly Known[],
): Match<Known> | undefined {
  const lines = linesOf(pasted);
  for (let end = lines.length; ; end -= window - overlap) {
    const start = Math.max(0, end - window);
    const match = lastMatch(lines.slice(start, end), recipes);
    if (match) return { ...match, line: match.line + start };
    if (start === 0) return undefined;
  }
}

function lastMatch<Known extends WithErrors>(lines: readonly Line[], recipes: readonly Known[]) {
  let best: (Match<Known> & { end: number }) | undefined;
  for (const folded of foldings(lines)) {
    for (const recipe of recipes) {
      for (const match of recipe.errors.flatMap((pattern) => [
        ...folded.text.matchAll(new RegExp(pattern, 'g')),
      ])) {
        const end = match.index + match[0].length;
        const line = lineAt(folded, end - 1) + 1;
        if (best && (line < best.line || (line === best.line && end <= best.end))) continue;
        best = { recipe, line, text: lastError(match[0]), end };
      }
    }
  }
  return best && { recipe: best.recipe, line: best.line, text: best.text };
}

/** A pattern may begin at the code that failed; people want to see the error alone. */
function lastError(matched: string): string {
  return /^.* ((?:[\w.]+\.)?\w+(?:Error|Exception|Warning): .*)$/s.exec(matched)?.[1] ?? matched;
}
