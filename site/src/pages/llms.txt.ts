import { homepage } from '../../../lib/address.ts';
import { markdownPages } from '../lib/markdown-pages.ts';

/** https://llmstxt.org */
export async function GET(): Promise<Response> {
  const pages = (await markdownPages()).filter(({ summary }) => summary !== '');
  const group = (title: string, isIn: (path: string) => boolean) => {
    const own = pages.filter(({ path }) => isIn(path));
    return `## ${title}\n\n${own.map((page) => `- [${page.title}](${homepage}/${page.path}.md): ${page.summary}`).join('\n')}`;
  };
  const text = [
    '# pgvector kit',
    '> What breaks when pgvector meets SQLAlchemy and Alembic migrations: explained, repaired by codemods, and proven on a real PostgreSQL.',
    `Every recipe has a permanent code; ${homepage}/e/PGV001 leads to its page. All recipes and codemods in one file: ${homepage}/llms-full.txt`,
    group('Recipes', (path) => path.startsWith('recipes/')),
    group('Codemods', (path) => path.startsWith('codemods/')),
    group('Guides', (path) => !/^(?:recipes|codemods|examples)\//.test(path)),
    group('Optional', (path) => path.startsWith('examples/')),
  ];
  return new Response(`${text.join('\n\n')}\n`);
}
