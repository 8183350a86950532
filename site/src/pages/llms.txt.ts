import { homepage } from '../../../lib/address.ts';
import { markdownPages } from '../lib/markdown-pages.ts';
import { ownPages } from '../lib/own-pages.ts';

/** https://llmstxt.org */
export async function GET(): Promise<Response> {
  const pages = (await markdownPages()).filter(({ list }) => !list);
  const group = (title: string, isIn: (path: string) => boolean) => {
    const own = pages.filter(({ path }) => isIn(path));
    return `## ${title}\n\n${own.map((page) => `- [${page.title}](${homepage}/${page.path}.md): ${page.summary}`).join('\n')}`;
  };
  const text = [
    '# pgvector kit',
    `> ${ownPages.index.description}`,
    `Every recipe has a permanent code; ${homepage}/e/PGV001 leads to its page. All recipes and codemods in one file: ${homepage}/llms-full.txt`,
    group('Recipes', (path) => path.startsWith('recipes/')),
    group('Codemods', (path) => path.startsWith('codemods/')),
    group('Guides', (path) => !/^(?:recipes|codemods|examples)\//.test(path)),
    group('Optional', (path) => path.startsWith('examples/')),
  ];
  return new Response(`${text.join('\n\n')}\n`);
}
