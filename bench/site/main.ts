/**
 * `npm run bench:site`: builds the guide, serves it as a static host does, has Lighthouse judge a page of each kind, and measures
 * the playground and the lab, several times in turn. Needs the Chromium that the guide's tests use.
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
import { medianOf } from '../table.ts';
import { type Figures, figuresOf, installLighthouse } from './lighthouse.ts';
import { type PlaygroundTimes, playgroundTimes } from './playground.ts';

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
  const times: PlaygroundTimes[] = [];
  const results = new Map<string, Figures[]>(pages.map((page) => [page, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [page, runs] of results) {
      process.stderr.write(`round ${round} of ${rounds}: ${page}\n`);
      runs.push(await figuresOf(lighthouse, server.address + page, port));
    }
    process.stderr.write(`round ${round} of ${rounds}: what runs in the browser\n`);
    times.push(await playgroundTimes(browser, server.address));
  }
  process.stdout.write(`${table(results)}\n\n${timesText(times)}\n`);
} finally {
  await browser.close();
  await server.close();
}

function timesText(times: readonly PlaygroundTimes[]): string {
  const middle = (name: keyof PlaygroundTimes) => medianOf(times.map((one) => one[name])).toFixed(0);
  return [
    `The playground's first diff: ${middle('firstDiff')} ms; the bar is 2000.`,
    `A key in a migration of 200 lines: ${middle('key')} ms; the bar is 50.`,
    `The lab: ready after ${middle('lab')} ms; the bar is 8000.`,
  ].join('\n');
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
