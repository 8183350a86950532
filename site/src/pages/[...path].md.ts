import type { MarkdownPage } from '../lib/markdown.ts';
import { markdownPages } from '../lib/markdown-pages.ts';

export async function getStaticPaths() {
  return (await markdownPages()).map((page) => ({ params: { path: page.path }, props: page }));
}

export function GET({ props: { title, text } }: { props: MarkdownPage }): Response {
  return new Response(`# ${title}\n\n${text.trim()}\n`, {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
