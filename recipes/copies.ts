import { recipeUrl } from '../lib/address.ts';
import type { Recipe } from './recipes.ts';
import { region } from './regions.ts';
import { type ReadFile, treeFile } from './shown.ts';

/** A file that a recipe has to give. */
export interface Copy {
  /** Where it goes, relative to the folder that is named, with `/`. */
  to: string;
  text: string;
}

/** The files of a recipe as they are copied: with a line that says where they come from, without the marks of regions. */
export function copiesOf(recipe: Recipe, read: ReadFile): Copy[] {
  const { example, files, code, id } = recipe;
  if (files.length > 0 && example === undefined)
    throw new Error(`${id} has files, and no example to take them from`);
  return files.map(({ file, to = file }) => {
    const text = region(treeFile(example ?? '', 'fixed', file, read), undefined, file);
    return { to, text: `${licenceLine(to, code)}${text}\n` };
  });
}

/** As a comment of the file's language; none where a language has none. */
function licenceLine(path: string, code: string): string {
  const origin = `From pgvector-kit, ${recipeUrl(code)} (MIT licence)`;
  if (path.endsWith('.md')) return `<!-- ${origin} -->\n`;
  const mark = commentMark(path);
  return mark ? `${mark} ${origin}\n` : '';
}

function commentMark(path: string): string {
  const ending = /(?<![^./])[^./]+$/.exec(path)?.[0] ?? '';
  if (ending === 'mako') return '##';
  if (ending === 'sql') return '--';
  if (['ts', 'mts', 'js', 'mjs', 'cjs', 'prisma'].includes(ending)) return '//';
  return ending === 'json' ? '' : '#';
}
