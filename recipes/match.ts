import type { Recipe } from './recipes.ts';

/**
 * The recipe that a pasted error belongs to: that whose pattern matches last, because a traceback ends with what went wrong.
 * Colours, log prefixes and line breaks do not disturb. Undefined when no recipe knows it.
 */
export function matchError<Known extends Pick<Recipe, 'errors'>>(
  pasted: string,
  recipes: readonly Known[],
): Known | undefined {
  const text = fold(pasted);
  let best: { recipe: Known; end: number } | undefined;
  for (const recipe of recipes) {
    for (const pattern of recipe.errors) {
      for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
        const end = match.index + match[0].length;
        if (!best || end > best.end) best = { recipe, end };
      }
    }
  }
  return best?.recipe;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with one.
const colours = /\x1b\[[\d;]*[A-Za-z]/g;

function fold(text: string): string {
  return text.replace(colours, '').replace(/\s+/g, ' ');
}
