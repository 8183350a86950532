import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '../cli/doctor/registry.ts';
import { registry } from '../codemods/registry.ts';
import { listExamples } from '../examples/runner/list-examples.ts';
import { readRecipes } from '../recipes/recipes.ts';
import { checkIds, checksFile, checksSource } from '../tools/generate/database-checks.ts';

/** Whose page is still to be written. */
const codesToCome: readonly string[] = [];
const recipes = readRecipes();
const codemods = await Promise.all(
  registry.map(async ({ id, load }) => ({ id, codemod: (await load()).codemod })),
);

describe('recipes', () => {
  test('every code belongs to one recipe', () => {
    const codes = recipes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(recipes)(
    '$code names a codemod and an example that exist',
    ({ codemod, otherCodemods, example }) => {
      const named = codemod ? [codemod, ...otherCodemods] : [];
      expect(codemods.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
      if (example) expect(listExamples().map(({ id }) => id)).toContain(example);
    },
  );
});

describe('codemods', () => {
  test.each(codemods)('$id goes by the name of its folder', ({ id, codemod }) => {
    expect(codemod.id).toBe(id);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  test.each(codemods)('$id reports codes whose recipes name it', ({ id, codemod }) => {
    expect(codemod.codes.length).toBeGreaterThan(0);
    for (const code of codemod.codes) {
      const recipe = recipes.find((one) => one.code === code);
      expect([recipe?.codemod, ...(recipe?.otherCodemods ?? [])], code).toContain(id);
    }
  });
});

describe('checks of a database', () => {
  test.each(checks)('$id reports codes that have a recipe', ({ codes }) => {
    const known = recipes.map(({ code }) => code);
    expect(codes.filter((code) => !known.includes(code) && !codesToCome.includes(code))).toEqual([]);
  });

  test('the registry is what `npm run generate` makes', () => {
    expect(readFileSync(checksFile, 'utf8')).toBe(checksSource(checkIds()));
    expect(checks.map(({ id }) => id)).toEqual(checkIds());
  });
});
