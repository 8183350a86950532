/** Where the pages of the recipes are. */
export const homepage = 'https://pgvector-kit.github.io';

/** Where the sources are. */
export const repositoryUrl = 'https://github.com/pgvector-kit/pgvector-kit';

/** Where to report a fault of the kit itself. */
export const issuesUrl = `${repositoryUrl}/issues`;

/** The permanent address of a recipe, by its code (`PGV001`). */
export function recipeUrl(code: string): string {
  return `${homepage}/e/${code}`;
}
