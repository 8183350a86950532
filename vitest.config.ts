import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const minute = 60_000;
const notOurs = ['**/node_modules/**', '**/cases/**', '**/broken/**', '**/fixed/**'];

export default defineConfig({
  test: {
    environment: 'node',
    // Some tests start a PostgreSQL server, and the first of them installs it.
    testTimeout: 2 * minute,
    hookTimeout: 5 * minute,
    // Two cores are what a small CI machine has; more servers at a time only fight.
    maxWorkers: 2,
    // The tests start the program some thousand times: what Node has compiled once, it starts in half the time.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    // The guide's tests build it and start a browser, once; only when one of them is wanted.
    projects: [
      {
        extends: true,
        test: {
          name: 'kit',
          include: ['{cli,codemods,examples,lib,recipes,test,tools}/**/*.test.ts'],
          exclude: [...notOurs, 'test/site/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'guide',
          include: ['test/site/**/*.test.ts'],
          exclude: notOurs,
          globalSetup: ['test/site/setup/global-setup.ts'],
        },
      },
    ],
    reporters: ['default', './test/reporter.ts'],
  },
});
