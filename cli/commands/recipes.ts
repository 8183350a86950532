import { relative } from 'node:path';
import { Command, Option } from 'commander';
import { recipeUrl } from '../../lib/address.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { readOwnFile } from '../../lib/own-file.ts';
import { copiesOf } from '../../recipes/copies.ts';
import { type Recipe, readRecipes } from '../../recipes/recipes.ts';
import { copyFiles } from '../copy-files.ts';
import { findRecipe } from '../find-recipe.ts';
import { painter, wantsColor } from '../render/colors.ts';
import { recipeJson } from '../render/recipe-json.ts';
import { recipePage } from '../render/recipe-page.ts';
import { recipesJson } from '../render/recipes-json.ts';

const examples = `
Examples:
  kit recipes list                                what there is, and what of it can be copied
  kit recipes show PGV007                         the page of a recipe
  kit recipes copy render-item-loses-vector-types put its files into the current directory
  kit recipes copy PGV007 backend/ --force        into another one, over what is there

Exit codes: 0 done, 1 no such recipe, 2 wrong usage, or a file is there already (then nothing was written).`;

interface Flags {
  format: 'text' | 'json';
  color: boolean;
}

export function recipesCommand(): Command {
  const recipes = new Command('recipes')
    .description('list, show or copy the recipes: problems with their ends, and patterns with their files')
    .addHelpText('after', examples);
  withFlags(recipes.command('list').description('all recipes, two lines each')).action(list);
  withFlags(
    recipes.command('show').description('the page of a recipe').argument('<recipe>', 'its code or its name'),
  ).action((name: string, flags: Flags) => {
    const recipe = findRecipe(name);
    const text =
      flags.format === 'json' ? recipeJson(recipe, undefined) : recipePage(recipe, wantsColor(flags.color));
    process.stdout.write(text);
  });
  recipes
    .command('copy')
    .description('put the files of a recipe, as its example proves them, into a project')
    .argument('<recipe>', 'its code or its name')
    .argument('[directory]', 'of the project', '.')
    .option('--force', 'replace files that are there')
    .option('--dry-run', 'only say what would be written')
    .action(copy);
  return recipes;
}

function withFlags(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'on stdout').choices(['text', 'json']).default('text'))
    .option('--no-color', 'no colours (also: NO_COLOR, or no terminal)');
}

function list({ format, color }: Flags): void {
  const recipes = readRecipes();
  if (format === 'json') {
    process.stdout.write(recipesJson(recipes));
    return;
  }
  const paint = painter(wantsColor(color));
  const groups = [
    ['Practices: patterns to copy', recipes.filter(({ kind }) => kind === 'practice')],
    ['Problems and their ends', recipes.filter(({ kind }) => kind === 'resolution')],
  ] as const;
  const blocks = groups.map(([heading, group]) => [paint('bold', heading), ...group.map(entry)].join('\n'));
  process.stdout.write(`${blocks.join('\n\n')}\n`);

  function entry({ code, id, title, files }: Recipe): string {
    const copied = files.length > 0 ? `  copies ${files.map(({ file, to = file }) => to).join(', ')}` : '';
    return `${paint('bold', code)}  ${title}\n        ${paint('dim', `${id}${copied}`)}`;
  }
}

async function copy(
  name: string,
  directory: string,
  { force = false, dryRun = false }: { force?: boolean; dryRun?: boolean },
): Promise<void> {
  const recipe = findRecipe(name);
  const copies = copiesOf(recipe, readOwnFile);
  if (copies.length === 0) throw nothingToCopy(recipe);
  if (!dryRun) await copyFiles(copies, directory, force);
  const folder = relative('.', directory);
  const lines = copies.map(
    ({ to }) => `${dryRun ? 'would write' : 'wrote'} ${folder ? `${folder}/` : ''}${to}\n`,
  );
  const next = recipe.next.map((sentence) => `  ${sentence}\n`);
  process.stdout.write([...lines, '\nnext:\n', ...next, `  read why: ${recipeUrl(recipe.code)}\n`].join(''));
}

function nothingToCopy({ code, id, codemod }: Recipe): ExpectedError {
  const repair = codemod
    ? `let the codemod make the step: kit codemod ${codemod}`
    : `read what to do: kit explain ${code}`;
  return new ExpectedError({
    what: `${code} (${id}) has no files to copy`,
    todo: repair,
    more: 'kit recipes list says which have',
    files: 'nothing was written',
  });
}
