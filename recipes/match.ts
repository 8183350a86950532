import { literalOf } from './literal.ts';
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

/** Lines, and characters, that are looked at together, from the end on: a pattern may cost the square of what it is given. */
const window = { lines: 500, characters: 32_000 };
/** An error, with the traceback that its pattern wants to see, is shorter. */
const overlap = { lines: 120, characters: 8000 };

/** The same with its place. */
export function findError<Known extends WithErrors>(
  pasted: string,
  recipes: readonly Known[],
): Match<Known> | undefined {
  const lines = linesOf(pasted);
  for (let end = lines.length; ; ) {
    const start = reach(lines, end, window);
    const match = lastMatch(lines.slice(start, end), recipes);
    if (match) return { ...match, line: match.line + start };
    if (start === 0) return undefined;
    end = Math.min(end - 1, start + (end - reach(lines, end, overlap)));
  }
}

/** Where the lines begin that fit before an end: one at least. */
function reach(lines: readonly Line[], end: number, most: typeof window): number {
  let [start, characters] = [end, 0];
  while (start > 0 && (start === end || end - start < most.lines)) {
    characters += lines[start - 1]?.text.length ?? 0;
    if (start < end && characters > most.characters) break;
    start--;
  }
  return start;
}

interface Compiled {
  expression: RegExp;
  literal: string;
}

const compiled = new Map<string, Compiled>();

function compile(pattern: string): Compiled {
  const known = compiled.get(pattern) ?? {
    expression: new RegExp(pattern, 'g'),
    literal: literalOf(pattern),
  };
  compiled.set(pattern, known);
  return known;
}

function lastMatch<Known extends WithErrors>(lines: readonly Line[], recipes: readonly Known[]) {
  let best: (Match<Known> & { end: number }) | undefined;
  for (const folded of foldings(lines)) {
    for (const recipe of recipes) {
      const expressions = recipe.errors.map(compile).filter(({ literal }) => folded.text.includes(literal));
      for (const match of expressions.flatMap(({ expression }) => [...folded.text.matchAll(expression)])) {
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
