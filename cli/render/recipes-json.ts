import type { Recipe } from '../../recipes/recipes.ts';

/** What there is, for a machine. */
export function recipesJson(recipes: readonly Recipe[]): string {
  const rows = recipes.map(({ code, id, title, kind, summary, codemod, files }) => ({
    code,
    id,
    title,
    kind,
    summary,
    codemod,
    files: files.map(({ file, to = file }) => to),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
