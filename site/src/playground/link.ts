// What a link to the playground carries stands after the #: nothing of it reaches a server.

/** A file, and what a codemod is to make of it. */
export interface Shared {
  codemod: string;
  path: string;
  text: string;
  unsafe: boolean;
}

export async function toHash({ codemod, path, text, unsafe }: Shared): Promise<string> {
  const fields = new URLSearchParams({ codemod, path, text: await pack(text) });
  if (unsafe) fields.set('unsafe', '1');
  return `#${fields}`;
}

/** `undefined`: the address carries no text, or one that is damaged. */
export async function fromHash(hash: string): Promise<Shared | undefined> {
  const fields = new URLSearchParams(hash.slice(1));
  const packed = fields.get('text');
  if (packed === null) return undefined;
  try {
    const text = await unpack(packed);
    const { codemod = '', path = '' } = Object.fromEntries(fields);
    return { codemod, path, text, unsafe: fields.has('unsafe') };
  } catch {
    return undefined;
  }
}

/** SQL for the console. */
export async function sqlToHash(sql: string): Promise<string> {
  return `#${new URLSearchParams({ sql: await pack(sql) })}`;
}

/** `undefined`: the address carries no SQL, or it is damaged. */
export async function sqlFromHash(hash: string): Promise<string | undefined> {
  const packed = new URLSearchParams(hash.slice(1)).get('sql');
  return packed === null ? undefined : unpack(packed).catch(() => undefined);
}

/** The script that a page links to: `#console=PGV021/halfvec`. */
export function scriptOfHash(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('console') ?? undefined;
}

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function unpack(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
