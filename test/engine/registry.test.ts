import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registry } from '../../codemods/registry.ts';
import { codemodIds, registryFile, registrySource } from '../../tools/generate/registry.ts';

test('the registry is what `npm run generate` makes', () => {
  expect(readFileSync(registryFile, 'utf8')).toBe(registrySource(codemodIds()));
});

test('a codemod is called like its folder', async () => {
  for (const entry of registry) expect((await entry.load()).codemod.id).toBe(entry.id);
});
