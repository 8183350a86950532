import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { quickTests } from './test/quick/quick-tests.ts';
import whole from './vitest.config.ts';

const { projects: _, ...shared } = whole.test ?? {};

/** `npm run test:quick`: what needs no server, no browser and no installed packages. Its files share a worker, which saves a third. */
export default defineConfig({
  test: {
    ...shared,
    include: quickTests(fileURLToPath(new URL('.', import.meta.url))),
    isolate: false,
  },
});
