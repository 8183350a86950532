import { Command } from 'commander';
import { ExpectedError, exit } from '../../lib/expected-error.ts';
import { nearest } from '../../lib/nearest.ts';
import { matchError } from '../../recipes/match.ts';
import { type Recipe, readRecipes } from '../../recipes/recipes.ts';
import { readStdin } from '../read-stdin.ts';
import { wantsColor } from '../render/colors.ts';
import { recipePage } from '../render/recipe-page.ts';

const examples = `
Examples:
  kit explain PGV001                                the recipe of a finding
  kit explain vector-import-missing                 the same, by its name
  alembic upgrade head 2>&1 | kit explain -         the recipe of an error

Exit codes: 0 explained, 1 no recipe knows it, 2 wrong usage.`;

export function explainCommand(): Command {
  return new Command('explain')
    .description('Print the recipe of a code, or of an error that is pasted to standard input.')
    .argument('<code>', 'a code (PGV001), a recipe (vector-import-missing), or - for standard input')
    .option('--no-color', 'no colours (also: NO_COLOR, or no terminal)')
    .addHelpText('after', examples)
    .action(async (what: string, flags: { color: boolean }) => {
      const recipe = what === '-' ? await ofError() : ofName(what);
      process.stdout.write(recipePage(recipe, wantsColor(flags.color)));
    });
}

async function ofError(): Promise<Recipe> {
  const recipe = matchError((await readStdin()).toString(), readRecipes());
  if (recipe) return recipe;
  throw new ExpectedError(
    {
      what: 'no recipe knows this error',
      todo: 'paste the whole traceback, its last line included; kit doctor looks at the files instead',
    },
    exit.findings,
  );
}

function ofName(name: string): Recipe {
  const recipes = readRecipes();
  const wanted = name.toLowerCase();
  const recipe = recipes.find(({ code, id }) => code.toLowerCase() === wanted || id === wanted);
  if (recipe) return recipe;
  const near = nearest(
    name,
    recipes.map(({ id }) => id),
  );
  throw new ExpectedError(
    {
      what: `no recipe is called ${name}${near ? `; did you mean ${near}?` : ''}`,
      todo: `name one of: ${recipes.map(({ code, id }) => `${code} (${id})`).join(', ')}`,
    },
    exit.findings,
  );
}
