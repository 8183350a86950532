import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readmeFile, readmeSource } from '../tools/generate/readme.ts';

test('the README is what `npm run generate` makes of it', async () => {
  expect(readFileSync(readmeFile, 'utf8')).toBe(await readmeSource());
});
