import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { runProcess } from '../../../lib/run-process.ts';
import { findBrowser } from './find-browser.ts';
import { serve } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built guide is served. */
    guideAddress: string;
    /** What the build printed. */
    buildLog: string;
    browserEndpoint: string;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const minutes = 60_000;

/** Builds the guide once, serves it, and starts one browser for all files of tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  const build = await runProcess(['npm', 'run', '--silent', 'site:build'], {
    cwd: root,
    // Vitest says that this is a test; the guide is to be built as it is published.
    env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production' },
    timeLimit: 5 * minutes,
  });
  const log = build.stdout + build.stderr;
  if (build.exit !== 0) throw new Error(`The guide could not be built:\n${log}`);
  const server = await serve(`${root}/site/dist`);
  const host = await chromium.launchServer({
    executablePath: browser.path,
    args: ['--no-sandbox'],
    env: { ...process.env, ...browser.env },
  });
  project.provide('guideAddress', server.address);
  project.provide('buildLog', log);
  project.provide('browserEndpoint', host.wsEndpoint());
  return async () => {
    await host.close();
    await server.close();
  };
}
