import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from '../package.ts';

const version = '13.5.0';

/** Out of 100, by category, with the times of a phone on a slow line, as Lighthouse simulates it. */
export interface Figures {
  performance: number;
  accessibility: number;
  'best-practices': number;
  seo: number;
  /** `1.0 s`, as Lighthouse words it. */
  largestPaint: string;
}

/** What of the package is called here: `lighthouse` in its own documentation. */
type Lighthouse = (
  url: string,
  flags: { port: number; output: 'json'; logLevel: 'error' },
) => Promise<{ lhr: Report } | undefined>;

interface Report {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { displayValue?: string }>;
}

/** Puts Lighthouse into a folder below `cache` once: 176 MB that nothing else needs. */
export async function installLighthouse(cache: string): Promise<Lighthouse> {
  const home = join(cache, `lighthouse-${version}`);
  const entry = join(home, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(entry)) {
    mkdirSync(home, { recursive: true });
    process.stderr.write(`installing lighthouse ${version}\n`);
    npm(home, 'install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', `lighthouse@${version}`);
  }
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as { default: Lighthouse };
  return lighthouse;
}

/** Asks the browser behind `port` for a page's figures. Throws what Lighthouse says when it could not load the page. */
export async function figuresOf(lighthouse: Lighthouse, url: string, port: number): Promise<Figures> {
  const report = (await lighthouse(url, { port, output: 'json', logLevel: 'error' }))?.lhr;
  if (!report || report.runtimeError)
    throw new Error(`Lighthouse has no figures for ${url}: ${report?.runtimeError?.message}`);
  const score = (category: string) => Math.round((report.categories[category]?.score ?? Number.NaN) * 100);
  const shown = (audit: string) => report.audits[audit]?.displayValue ?? '?';
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    largestPaint: shown('largest-contentful-paint'),
  };
}
