import { getCollection } from 'astro:content';
import { guide } from 'virtual:guide';
import { homepage } from '../../../lib/address.ts';
import {
  codemodMarkdown,
  commandsMarkdown,
  exampleMarkdown,
  type MarkdownPage,
  recipeMarkdown,
} from './markdown.ts';
import { words } from './matrix-filter.ts';
import { answersOf, spansOf } from './matrix-rows.ts';
import { ownPages } from './own-pages.ts';

/** Every page, as raw text. */
export async function markdownPages(): Promise<MarkdownPage[]> {
  return [
    ...guide.recipes.map(recipeMarkdown),
    ...guide.codemods.map(codemodMarkdown),
    ...guide.examples.map(exampleMarkdown),
    commandsMarkdown(guide.commands),
    ...(await written()),
    ...made(),
  ];
}

/** Pages that no recipe owns: their source, without what a reader of raw text can't use. */
async function written(): Promise<MarkdownPage[]> {
  const entries = await getCollection('docs');
  return entries.map(({ id, data, body = '' }) => {
    const text = body
      .replace(/^import .*\n/gm, '')
      .replace(/^<Recipes codes="([^"]*)" \/>$/gm, (_tag, codes: string) => linksOf(codes.split(' ')))
      .trim();
    return { path: id, title: data.title, summary: data.description ?? '', text };
  });
}

/** Pages that the guide's data make. */
function made(): MarkdownPage[] {
  const codes = guide.recipes.map(({ code }) => code);
  const practices = guide.recipes.filter(({ kind }) => kind === 'practice').map(({ code }) => code);
  const link = (path: string, title: string) => `- [${title}](${homepage}/${path}.md)`;
  return [
    list('index', linksOf(codes)),
    list('log', linksOf(codes)),
    list('practices', linksOf(practices)),
    list('codemods', guide.codemods.map(({ id }) => link(`codemods/${id}`, id)).join('\n')),
    list('examples', guide.examples.map(({ id, title }) => link(`examples/${id}`, title)).join('\n')),
    page('compatibility', matrixText()),
    page('claims', claimsText()),
    page('contributing', guide.contributing),
    page('playground', `A page for a browser: ${homepage}/playground/`),
    page('lab', `A page for a browser: ${homepage}/lab/`),
  ];
}

function page(path: keyof typeof ownPages, text: string): MarkdownPage {
  const { title, description } = ownPages[path];
  return { path, title, summary: description, text };
}

function list(path: keyof typeof ownPages, text: string): MarkdownPage {
  return { ...page(path, text), list: true };
}

function claimsText(): string {
  const sources = guide.claims.map(({ source, claims }) => {
    const items = claims.map(({ sentence, verdict, reason, example }) => {
      const proof = `${homepage}/examples/${example}.md`;
      return `- “${sentence}” ${verdict}. ${reason} Proof: ${proof}`;
    });
    return `## ${source}\n\n${items.join('\n')}`;
  });
  return sources.join('\n\n');
}

function matrixText(): string {
  if (guide.matrix === undefined) return 'No run is recorded yet: every combination is not run.';
  const sections = answersOf(guide.matrix).map(({ title, answers }) => {
    const items = answers.map(({ mark, message, versions }) => {
      const spans = spansOf(versions).map(({ text }) => `  - ${text}`);
      return [`- ${words[mark]}${message ? `: \`${message}\`` : ''}`, ...spans].join('\n');
    });
    return `## ${title}\n\n${items.join('\n')}`;
  });
  return sections.join('\n\n');
}

function linksOf(codes: readonly string[]): string {
  return codes
    .flatMap((code) => guide.recipes.find((one) => one.code === code) ?? [])
    .map(({ id, code, title, summary }) => `- ${code} [${title}](${homepage}/recipes/${id}.md): ${summary}`)
    .join('\n');
}
