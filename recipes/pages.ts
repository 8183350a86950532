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

/**
 * Every folder of `recipes/` that holds a page, by code. Throws when a page's front matter is not as it must be.
 * The build puts what this returns in its place: parsing the pages takes longer than starting Node.js.
 */
export function readPages(): Recipe[] {
  const root = join(packageRoot(), 'recipes');
  return readdirSync(root)
    .filter((id) => existsSync(join(root, id, 'index.mdx')))
    .map((id) => readPage(id, readFileSync(join(root, id, 'index.mdx'), 'utf8')))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function readPage(id: string, page: string): Recipe {
  const [, matter = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(page) ?? [];
  return { ...recipeSchema.parse(parse(matter)), id, body: body.trim() };
}
