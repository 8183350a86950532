import { guide } from 'virtual:guide';
import { homepage } from '../../../lib/address.ts';
import { promptOf } from '../../../recipes/shown.ts';
import { affectedBy } from '../../../recipes/versions.ts';
import type { CodemodEntry } from '../../data/codemods.ts';
import type { CommandEntry } from '../../data/commands.ts';
import type { ExampleEntry, Proof } from '../../data/examples.ts';
import type { RecipeEntry } from '../../data/recipes.ts';
import { typicalCases } from './codemod-cases.ts';
import { longDate } from './dates.ts';
import { ownPages } from './own-pages.ts';
import { repairWords, severityWords } from './repair-words.ts';
import { sentence } from './sentence.ts';
import { versionNames } from './versions.ts';

/** A page as raw Markdown: for those who read with a program. */
export interface MarkdownPage {
  /** `recipes/vector-import-missing` */
  path: string;
  title: string;
  /** One sentence. */
  summary: string;
  text: string;
  /** Whether all it has are the names of other pages. */
  list?: true;
}

function fixableBy(recipe: RecipeEntry): string {
  const { before, codemod, after } = repairWords(recipe);
  return `${before}${codemod ? `\`npx pgvector-kit codemod ${codemod}\`` : ''}${after}`;
}

export function recipeMarkdown(recipe: RecipeEntry): MarkdownPage {
  const { id, code, title, summary, kind, severity, markdown, examples, proof } = recipe;
  const affected = affectedBy(recipe);
  const facts = [
    `Code: ${code} (${homepage}/e/${code})`,
    ...(kind === 'resolution' ? [`What happens: ${severityWords[severity]}`] : []),
    `Fixable by: ${fixableBy(recipe)}`,
    ...(affected ? [`Versions: ${affected}`] : []),
    `Written: ${longDate(recipe.since)}`,
    `Last proven: ${provenOn(proof)}`,
  ];
  const diffs = guide.examples.filter((one) => examples.includes(one.id)).flatMap(({ diffs }) => diffs);
  const proofs = diffs.map(({ path, diff }) => `${path}:\n\n${fence('diff', diff)}`);
  const text = [
    summary,
    list(facts),
    markdown,
    ...(proofs.length > 0 ? ['## From broken to fixed', ...proofs] : []),
  ];
  return { path: `recipes/${id}`, title, summary, text: text.join('\n\n') };
}

export function codemodMarkdown(codemod: CodemodEntry): MarkdownPage {
  const { id, title, extensions, codes, options, cases } = codemod;
  const shown = typicalCases(codemod, 3).map(
    (one) => `### ${sentence(one.name)}\n\n${fence('diff', one.diff)}`,
  );
  const refused = cases.filter(({ kind }) => kind === 'refuse');
  const text = [
    title,
    list([`Files: ${extensions.join(', ')}`, `Codes: ${codes.join(', ')}`]),
    fence('console', `$ npx pgvector-kit codemod ${id} --diff\n$ npx pgvector-kit codemod ${id}`),
    ...Object.entries(options).map(
      ([name, { values, description }]) => `\`--${name} ${values.join('|')}\`: ${description}`,
    ),
    '## Before and after',
    ...shown,
    '## What it leaves to a person',
    list(refused.map(({ name, findings }) => `${sentence(name)}: ${findings[0]?.message ?? ''}`)),
  ];
  return { path: `codemods/${id}`, title: id, summary: title, text: text.join('\n\n') };
}

export function exampleMarkdown({ id, title, codes, proof, steps, diffs }: ExampleEntry): MarkdownPage {
  const transcript = steps.map(({ name, command, stdout, stderr }) => {
    const printed = [stderr, stdout].filter(Boolean);
    return `### ${name}\n\n${fence('console', [promptOf(command), ...printed].join('\n'))}`;
  });
  const text = [
    list([`Proves: ${codes.join(', ')}`, `Last run: ${provenOn(proof)}`]),
    fence('console', `$ npx kit examples run ${id}`),
    '## Transcript',
    ...transcript,
    ...diffs.map(({ path, diff }) => `## ${path}\n\n${fence('diff', diff)}`),
  ];
  return {
    path: `examples/${id}`,
    title,
    summary: `The recorded run of the example ${id}.`,
    text: text.join('\n\n'),
  };
}

export function commandsMarkdown(commands: readonly CommandEntry[]): MarkdownPage {
  const text = commands.map(({ name, usage, description, operands, flags, notes }) =>
    [
      `## kit ${name}`,
      description,
      fence('text', usage),
      list([
        ...operands.map((one) => `\`${one.name}\`: ${one.description}`),
        ...flags.map(
          (one) =>
            `\`${one.flags}\`: ${one.description}${one.choices.length > 0 ? ` (${one.choices.join(', ')})` : ''}`,
        ),
      ]),
      ...(notes ? [fence('text', notes)] : []),
    ].join('\n\n'),
  );
  return {
    path: 'commands',
    title: ownPages.commands.title,
    summary: ownPages.commands.description,
    text: text.join('\n\n'),
  };
}

function provenOn(proof: Proof | undefined): string {
  return proof
    ? `${longDate(proof.date)}, with ${versionNames(proof.versions).join(', ')}`
    : 'no run recorded';
}

function fence(language: string, text: string): string {
  const ticks = text.includes('```') ? '````' : '```';
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
