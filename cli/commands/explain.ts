import { createReadStream, statSync } from 'node:fs';
import { Command, Option } from 'commander';
import { ExpectedError, exit } from '../../lib/expected-error.ts';
import { shellQuoted } from '../../lib/shell-quote.ts';
import { systemReason } from '../../lib/system-reason.ts';
import type { Guess } from '../../recipes/guess.ts';
import type { Match } from '../../recipes/match.ts';
import { problemsIn } from '../../recipes/problems.ts';
import { type Recipe, readRecipes } from '../../recipes/recipes.ts';
import { findRecipe, isRecipe } from '../find-recipe.ts';
import { blocksOf } from '../read-stdin.ts';
import { painter, wantsColor } from '../render/colors.ts';
import { recipeJson } from '../render/recipe-json.ts';
import { recipePage } from '../render/recipe-page.ts';
import { recipesJson } from '../render/recipes-json.ts';
import { safeLine } from '../render/safe-report.ts';

const examples = `
Examples:
  kit explain PGV001                                the recipe of a finding
  kit explain vector-import-missing                 the same, by its name
  kit explain "NameError: name 'pgvector' is not defined"
                                                    the recipe of an error
  alembic upgrade head 2>&1 | kit explain -         the same, from all that a command printed
  kit explain deploy.log                            or from a file
  kit explain --list                                what there is

A log may be wrapped, coloured, and have prefixes (docker compose, GitHub Actions, pytest, syslog). The last error that a
recipe knows is the one that is explained.

Exit codes: 0 explained, 1 no recipe knows it, 2 wrong usage.`;

interface Flags {
  format: 'text' | 'json';
  list?: boolean;
  color: boolean;
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Print the recipe of a code, or of an error.')
    .argument(
      '[what]',
      'a code (PGV001), a recipe (vector-import-missing), an error, a log, or - for standard input',
    )
    .option('--list', 'the codes and titles of all recipes')
    .addOption(new Option('--format <format>', 'on stdout').choices(['text', 'json']).default('text'))
    .option('--no-color', 'no colours (also: NO_COLOR, or no terminal)')
    .addHelpText('after', examples)
    .action(async (what: string | undefined, flags: Flags) => {
      if (flags.list) return list(flags);
      const { recipe, match, others = [], asked = '' } = await find(what);
      if (!recipe) throw unknownError(flags, await guesses(asked));
      const color = wantsColor(flags.color);
      const page = recipePage(recipe, color);
      if (flags.format === 'json') process.stdout.write(recipeJson(recipe, match, { others }));
      else {
        const told = match ? `${where(match, color)}\n\n${page}` : page;
        process.stdout.write(told + others.map((one) => other(one, color)).join(''));
      }
    });
}

interface Answer {
  /** `undefined`: no recipe knows the error. */
  recipe: Recipe | undefined;
  /** Where the error is, when one was given. */
  match?: Match<Recipe> | undefined;
  /** What went wrong later in the same paste. */
  others?: readonly Match<Recipe>[];
  /** The end of what was given. */
  asked?: string;
}

async function find(what: string | undefined): Promise<Answer> {
  if (what === undefined && process.stdin.isTTY) {
    throw new ExpectedError({
      what: 'explain what?',
      todo: 'name a code or a recipe, or give it an error: alembic upgrade head 2>&1 | kit explain -',
      more: 'kit explain --list',
    });
  }
  if (what === undefined || what === '-') {
    if (process.stdin.isTTY) process.stderr.write('Paste the error, then press Enter and Ctrl-D.\n');
    return ofLog(process.stdin, 'on standard input');
  }
  if (isLog(what)) return ofFile(what);
  // Neither codes nor names of recipes have blanks in them.
  return /\s|:/.test(what.trim()) ? ofError(what) : { recipe: findRecipe(what.trim()) };
}

/** A file is read where it is one: from a pipe or a device comes what standard input is for. */
function isLog(what: string): boolean {
  if (isRecipe(what)) return false;
  const stats = statSync(what, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return stats !== undefined;
  throw new ExpectedError({
    what: `${what} is no file`,
    todo: stats.isDirectory()
      ? 'name a log in it'
      : `send it to standard input: kit explain - < ${shellQuoted(what)}`,
  });
}

async function ofFile(path: string): Promise<Answer> {
  try {
    return await ofLog(createReadStream(path), `in ${path}`);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError({
      what: `${path} can't be read: ${systemReason(error)}`,
      todo: 'mend that, and run it again',
    });
  }
}

/** The last error of all that is in a log. `where`: goes on after "there is nothing". */
async function ofLog(log: NodeJS.ReadableStream, where: string): Promise<Answer> {
  let isEmpty = true;
  let answer: Answer = { recipe: undefined };
  for await (const { text, linesBefore } of blocksOf(log)) {
    isEmpty &&= text.trim() === '';
    const { recipe, match, others = [] } = ofError(text);
    const placed = (one: Match<Recipe>) => ({ ...one, line: one.line + linesBefore });
    if (match) answer = { recipe, match: placed(match), others: others.map(placed) };
    else answer = { ...answer, asked: text.slice(-mostAsked) };
  }
  if (!isEmpty) return answer;
  throw new ExpectedError({
    what: `there is nothing ${where}`,
    todo: 'send the error to standard input, both streams: alembic upgrade head 2>&1 | kit explain -',
  });
}

/** Characters of a log's end by which a page is guessed. */
const mostAsked = 4000;

function ofError(text: string): Answer {
  const [match, ...others] = problemsIn(text, readRecipes());
  return { recipe: match?.recipe, match, others, asked: text.slice(-mostAsked) };
}

/** Only what is not known is searched for. */
async function guesses(asked: string): Promise<Guess[]> {
  const { guessesFor } = await import('../../recipes/guess.ts');
  return guessesFor(asked, readRecipes());
}

function other(match: Match<Recipe>, color: boolean): string {
  const paint = painter(color);
  const { code, title } = match.recipe;
  return `\n${paint('bold', 'And later in the same text:')} ${code}  ${title}\n${where(match, color)}\n  do: npx pgvector-kit explain ${code}\n`;
}

function where({ line, text }: Match<Recipe>, color: boolean): string {
  // Hidden before it is cut: half a password is none that can be told.
  const hidden = safeLine(text.slice(0, 2000));
  const shown = hidden.length > 160 ? `${hidden.slice(0, 160)}…` : hidden;
  return painter(color)('dim', `line ${line}: ${shown}`);
}

function unknownError({ format }: Flags, guesses: readonly Guess[]): ExpectedError {
  if (format === 'json') process.stdout.write(recipeJson(undefined, undefined, { guesses }));
  const near = guesses.map(({ code, title }) => `${code} (${title})`).join(', or ');
  return new ExpectedError(
    {
      what: 'no recipe knows this error',
      ...(near !== '' && { why: `a guess, by its words alone: ${near}` }),
      todo: 'paste the whole traceback, its last line included; kit doctor looks at the files instead',
      more: 'kit explain --list',
    },
    exit.findings,
  );
}

function list({ format, color }: Flags): void {
  const recipes = readRecipes();
  if (format === 'json') {
    process.stdout.write(recipesJson(recipes));
    return;
  }
  const paint = painter(wantsColor(color));
  for (const { code, id, title } of recipes)
    process.stdout.write(`${paint('bold', code)}  ${title}\n        ${paint('dim', id)}\n`);
}
