import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../lib/package-root.ts';
import { type RecipeMatter, recipeSchema } from './schema.ts';

export interface Recipe extends RecipeMatter {
  /** Name of its folder. */
  id: string;
  /** Markdown below the front matter. */
  body: string;
}

/** To parse them all takes as long as to start Node.js, and one run asks up to three times. */
let known: readonly Recipe[] | undefined;

/** Every folder of `recipes/` that holds a page, by code. Throws when a page's front matter is not as it must be. */
export function readRecipes(): readonly Recipe[] {
  known ??= read(join(packageRoot(), 'recipes'));
  return known;
}

function read(root: string): Recipe[] {
  return readdirSync(root)
    .filter((id) => existsSync(join(root, id, 'index.mdx')))
    .map((id) => readRecipe(id, readFileSync(join(root, id, 'index.mdx'), 'utf8')))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The codes of all recipes. */
export function knownCodes(): Set<string> {
  return new Set(readRecipes().map(({ code }) => code));
}

function readRecipe(id: string, page: string): Recipe {
  const [, matter = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(page) ?? [];
  return { ...recipeSchema.parse(parse(matter)), id, body: body.trim() };
}
