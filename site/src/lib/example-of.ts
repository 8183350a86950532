import { guide } from 'virtual:guide';

/** The example that the front matter of a recipe names. */
export function exampleOf(recipe: string | undefined): string | undefined {
  return guide.recipes.find(({ id }) => id === recipe)?.example;
}
