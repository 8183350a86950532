import { expect, test } from 'vitest';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { threads } from './threads.ts';

const recipes = readRecipes();

test.each(threads)('%s', (_, code, text) => {
  expect(matchError(text, recipes)?.code).toBe(code);
});
