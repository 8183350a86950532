import { guide } from 'virtual:guide';
import { zip } from '../../lib/zip.ts';

export function getStaticPaths() {
  return guide.examples.map(({ id }) => ({ params: { id } }));
}

/** The files of the fixed project. */
export function GET({ params }: { params: { id: string } }): Response {
  const files = guide.examples.find(({ id }) => id === params.id)?.files ?? [];
  const body = zip(
    files.map(({ path, text }) => ({ path: `${params.id}/${path}`, bytes: Buffer.from(text) })),
  );
  return new Response(new Uint8Array(body), { headers: { 'content-type': 'application/zip' } });
}
