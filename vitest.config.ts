import { defineConfig } from 'vitest/config';

const minute = 60_000;

export default defineConfig({
  test: {
    include: ['{cli,codemods,examples,lib,recipes,test,tools}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/cases/**', '**/broken/**', '**/fixed/**'],
    environment: 'node',
    // Some tests start a PostgreSQL server, and the first of them installs it.
    testTimeout: 2 * minute,
    hookTimeout: 5 * minute,
    // Two cores are what a small CI machine has; more servers at a time only fight.
    maxWorkers: 2,
    reporters: ['default', './test/reporter.ts'],
  },
});
