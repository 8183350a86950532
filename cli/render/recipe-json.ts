import { recipeUrl } from '../../lib/address.ts';
import { safeJson } from '../../lib/printable.ts';
import { redact } from '../../lib/redact.ts';
import type { Guess } from '../../recipes/guess.ts';
import type { Match } from '../../recipes/match.ts';
import type { Recipe } from '../../recipes/recipes.ts';
import { recipeText } from './recipe-page.ts';

interface More {
  /** What went wrong later in the same text. */
  others?: readonly Match<Recipe>[];
  /** Where no recipe knows the error: the pages whose words are near. */
  guesses?: readonly Guess[];
}

/** `recipe` is null when none knows the error; `error` says where it is, when one was given. */
export function recipeJson(
  recipe: Recipe | undefined,
  match: Match<Recipe> | undefined,
  { others = [], guesses = [] }: More = {},
): string {
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
  const later = others.map(({ recipe: { code, title }, line, text }) => {
    return { code, title, url: recipeUrl(code), error: { line, text: redact(text) } };
  });
  return safeJson({
    recipe: told ?? null,
    ...(error && { error }),
    ...(later.length > 0 && { others: later }),
    ...(guesses.length > 0 && { guesses: guesses.map((one) => ({ ...one, url: recipeUrl(one.code) })) }),
  });
}
