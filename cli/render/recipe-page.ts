import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipeUrl } from '../../lib/address.ts';
import { packageRoot } from '../../lib/package-root.ts';
import type { Recipe } from '../../recipes/recipes.ts';
import { withoutComponents } from '../../recipes/shown.ts';
import { painter } from './colors.ts';

/** The page of a recipe as text for a terminal: the same words as on the site. */
export function recipePage({ code, title, summary, body, example }: Recipe, color: boolean): string {
  const bold = (text: string) => painter(color)('bold', text);
  const text = withoutComponents(body, example, readOwnFile)
    .replace(/^```\w*\n([\s\S]*?)^```\n/gm, (_fence, code: string) => code.replace(/^(?=.)/gm, '    '))
    .replace(/^## (.*)$/gm, (_line, heading: string) => bold(heading.toUpperCase()));
  return `${bold(`${code}  ${title}`)}\n${summary}\n\n${text}\n\n${recipeUrl(code)}\n`;
}

function readOwnFile(path: string): string | undefined {
  const file = join(packageRoot(), path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
