import { markdownPages } from '../lib/markdown-pages.ts';

/** Everything but the transcripts of the examples, which are long. */
export async function GET(): Promise<Response> {
  const pages = (await markdownPages()).filter(({ path, list }) => !list && !path.startsWith('examples/'));
  return new Response(pages.map(({ title, text }) => `# ${title}\n\n${text.trim()}\n`).join('\n'));
}
