import { type Recipe, readPages } from './pages.ts';

export type { Recipe };

let known: readonly Recipe[] | undefined;

/** All recipes, by code; read once. */
export function readRecipes(): readonly Recipe[] {
  known ??= readPages();
  return known;
}

/** The codes of all recipes. */
export function knownCodes(): Set<string> {
  return new Set(readRecipes().map(({ code }) => code));
}
