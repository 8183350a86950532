import { guide } from 'virtual:guide';
import { zip } from '../../lib/zip.ts';

export function getStaticPaths() {
  const withFiles = guide.recipes.filter(({ copies }) => copies.length > 0);
  return withFiles.map(({ id, copies }) => ({ params: { id }, props: { copies } }));
}

/** What `kit recipes copy` writes. */
export function GET({ props }: { props: { copies: { to: string; text: string }[] } }): Response {
  const body = zip(props.copies.map(({ to, text }) => ({ path: to, bytes: Buffer.from(text) })));
  return new Response(new Uint8Array(body), { headers: { 'content-type': 'application/zip' } });
}
