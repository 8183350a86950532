import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { type Matrix, readMatrix } from '../../recipes/matrix.ts';
import { type ClaimSection, collectClaims } from './claims.ts';
import { type CodemodEntry, collectCodemods } from './codemods.ts';
import { type CommandEntry, collectCommands } from './commands.ts';
import { type ConsoleScript, collectConsole } from './console.ts';
import { collectExamples, type ExampleEntry } from './examples.ts';
import { readText } from './read-text.ts';
import { collectRecipes, type RecipeEntry } from './recipes.ts';
import { collectSamples, type Sample } from './samples.ts';

/** All that the pages say of the other rooms, collected once a build. */
export interface Guide {
  recipes: RecipeEntry[];
  codemods: CodemodEntry[];
  /** Of the playground, as its scripts are. */
  samples: Sample[];
  console: ConsoleScript[];
  examples: ExampleEntry[];
  commands: CommandEntry[];
  claims: ClaimSection[];
  /** Absent as long as no run over many versions is recorded. */
  matrix: Matrix | undefined;
  /** `CONTRIBUTING.md`, without its title. */
  contributing: string;
}

export async function collectGuide(): Promise<Guide> {
  const examples = collectExamples();
  const codemods = await collectCodemods();
  return {
    examples,
    recipes: collectRecipes(examples, codemods),
    codemods,
    samples: await collectSamples(codemods),
    console: collectConsole(),
    commands: await collectCommands(),
    claims: collectClaims(),
    matrix: readMatrix(),
    contributing: readText(join(packageRoot(), 'CONTRIBUTING.md')).replace(/^# .*\n+/, ''),
  };
}
