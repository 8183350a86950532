import { recipeUrl } from '../../lib/address.ts';
import { safeJson } from '../../lib/printable.ts';
import { redact } from '../../lib/redact.ts';
import type { Match } from '../../recipes/match.ts';
import type { Recipe } from '../../recipes/recipes.ts';
import { recipeText } from './recipe-page.ts';

/** `recipe` is null when none knows the error; `error` says where it is, when one was given. */
export function recipeJson(recipe: Recipe | undefined, match: Match<Recipe> | undefined): string {
  const { code, id, title, kind, summary, codemod, example } = recipe ?? {};
  const told = recipe && {
    code,
    id,
    title,
    kind,
    summary,
    codemod: codemod ?? null,
    example: example ?? null,
    url: recipeUrl(recipe.code),
    body: recipeText(recipe),
  };
  const error = match && { line: match.line, text: redact(match.text) };
  return safeJson({ recipe: told ?? null, ...(error && { error }) });
}
