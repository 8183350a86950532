/**
 * `npm run bench:site`: builds the guide, serves it as a static host does, and has Lighthouse judge a page of each kind,
 * several times in turn; the least of each figure is said. Needs the Chromium that the guide's tests use.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../../test/site/setup/find-browser.ts';
import { serve } from '../../test/site/setup/static-server.ts';
import { count } from '../options.ts';
import { npm } from '../package.ts';
import { type Figures, figuresOf, installLighthouse } from './lighthouse.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** One of each kind. */
const pages = [
  '/recipes/vector-import-missing/',
  '/',
  '/codemods/fix-vector-imports/',
  '/examples/vector-import-missing/',
  '/compatibility/',
  '/claims/',
  '/playground/',
  '/lab/',
];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = count('--rounds', values.rounds);
const lighthouse = await installLighthouse(join(root, '.cache/bench'));
const began = performance.now();
npm(root, 'run', 'site:build');
process.stdout.write(`built in ${((performance.now() - began) / 1000).toFixed(1)} s; the bar is 60 s\n\n`);

const port = await freePort();
const { path, env } = await findBrowser();
const server = await serve(join(root, 'site/dist'));
const browser = await chromium.launch({
  executablePath: path,
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  env: { ...process.env, ...env },
});
try {
  const results = new Map<string, Figures[]>(pages.map((page) => [page, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [page, runs] of results) {
      process.stderr.write(`round ${round} of ${rounds}: ${page}\n`);
      runs.push(await figuresOf(lighthouse, server.address + page, port));
    }
  }
  process.stdout.write(`${table(results)}\n`);
} finally {
  await browser.close();
  await server.close();
}

/** A Markdown table, with the worst of the runs. */
function table(results: ReadonlyMap<string, readonly Figures[]>): string {
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
  const body = [...results].map(([page, runs]) => {
    const least = scores.map((name) => Math.min(...runs.map((run) => run[name])));
    const paints = [...new Set(runs.map(({ largestPaint }) => largestPaint))].sort().join(', ');
    return [page, ...least, paints].join(' | ');
  });
  const head = ['page', ...scores, 'largest paint'].join(' | ');
  return [head, '--- | ---: | ---: | ---: | ---: | ---', ...body].map((line) => `| ${line} |`).join('\n');
}

/** Lighthouse talks to the browser by a port, and Playwright does not say which one it chose. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
