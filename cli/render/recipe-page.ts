import { recipeUrl } from '../../lib/address.ts';
import { readOwnFile } from '../../lib/own-file.ts';
import type { Recipe } from '../../recipes/recipes.ts';
import { withoutComponents } from '../../recipes/shown.ts';
import { affectedBy } from '../../recipes/versions.ts';
import { painter } from './colors.ts';
import { markdown } from './markdown.ts';

/** The page of a recipe as text for a terminal: the words of the site, without its proofs. */
export function recipePage(recipe: Recipe, color: boolean): string {
  const { code, title, summary } = recipe;
  const bold = (text: string) => painter(color)('bold', text);
  const text = markdown(recipeText(recipe), painter(color), widthOf(process.stdout));
  return `${bold(`${code}  ${title}`)}\n${summary}\n\n${text}\n\n${recipeUrl(code)}\n`;
}

/** The page as Markdown: what it shows of examples stands in it as code. */
export function recipeText(recipe: Recipe): string {
  const text = withoutComponents(recipe.body, recipe.example, readOwnFile);
  const affected = affectedBy(recipe);
  return affected ? `${text}\n\n## Versions\n\n${affected}` : text;
}

/** Of the terminal, up to what reads well; the same where there is none. */
function widthOf({ columns }: { columns?: number }): number {
  return Math.max(40, Math.min(columns ?? 100, 100));
}
