import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

const isText = (type: string) => /^text\/|json|javascript|xml/.test(type);

const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

export interface StaticServer {
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on a free port of loopback, as a static host does: a folder is its `index.html`, the rest is `404.html`, and
 * text is compressed.
 */
export async function serve(root: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = fileOf(root, path);
    const type = types[extname(file ?? '404.html')] ?? 'application/octet-stream';
    // A worker has the policy that its script came with, where the pages have theirs in themselves: a host may be as strict.
    const policy = type === 'text/javascript' && { 'content-security-policy': workerPolicy };
    const body = readFileSync(file ?? join(root, '404.html'));
    const zipped = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const encoding = zipped && { 'content-encoding': 'gzip' };
    response.writeHead(file ? 200 : 404, { 'content-type': type, ...policy, ...encoding });
    response.end(zipped ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The file that a path means; `undefined`: there is none. */
export function fileOf(root: string, path: string): string | undefined {
  const place = join(root, path);
  if (!existsSync(place)) return undefined;
  if (!statSync(place).isDirectory()) return place;
  const index = join(place, 'index.html');
  return existsSync(index) ? index : undefined;
}
