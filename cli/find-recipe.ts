import { ExpectedError, exit } from '../lib/expected-error.ts';
import { nearest } from '../lib/nearest.ts';
import { type Recipe, readRecipes } from '../recipes/recipes.ts';

/** The recipe of this code or name. Throws `ExpectedError` when there is none. */
export function findRecipe(name: string): Recipe {
  const recipes = readRecipes();
  const recipe = recipes.find(called(name));
  if (recipe) return recipe;
  const near = nearest(
    name,
    recipes.flatMap(({ id, code }) => [id, code]),
  );
  throw new ExpectedError(
    {
      what: `no recipe is called ${name}${near ? `; did you mean ${near}?` : ''}`,
      todo: 'name a code or a recipe of the list; an error goes in quotation marks, or to kit explain -',
      more: 'kit recipes list',
    },
    exit.findings,
  );
}

/** Is there one of this code or name? */
export function isRecipe(name: string): boolean {
  return readRecipes().some(called(name));
}

function called(name: string): (recipe: Recipe) => boolean {
  const wanted = name.toLowerCase();
  // 012 and pgv12 are PGV012.
  const number = /^(?:pgv[-_ ]?)?0*(\d{1,3})$/.exec(wanted)?.[1]?.padStart(3, '0');
  return ({ code, id }) => code === `PGV${number}` || id === wanted;
}
