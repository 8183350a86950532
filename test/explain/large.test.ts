import { expect, test } from 'vitest';
import { literalOf } from '../../recipes/literal.ts';
import { findError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { wordsIn } from '../../recipes/words-in.ts';

const recipes = readRecipes();
const error = "NameError: name 'pgvector' is not defined";

test('an error is found in the midst of much that costs nothing', () => {
  for (const noise of [
    'Vector( '.repeat(50_000),
    '\r'.repeat(50_000),
    '('.repeat(50_000),
    'x'.repeat(400_000),
  ]) {
    const match = findError(`${noise}\n${error}\n${noise}`, recipes);
    expect(match?.recipe.code).toBe('PGV001');
    expect(match?.text).toBe(error);
  }
});

test('every pattern holds the literal by which it is looked for', () => {
  const literals = recipes.flatMap(({ errors }) => errors.map(literalOf));
  expect(literals.filter((literal) => literal.length >= 5).length).toBeGreaterThan(literals.length / 2);
  expect(literalOf('type "vector" does not exist')).toBe('type "vector" does not exist');
  expect(literalOf(String.raw`ab?c(?:defgh)ij\.kl[xyz]+m{2}n`)).toBe('ij.kl');
  expect(literalOf('one|two')).toBe('');
});

test('words are found beside, within and in front of one another', () => {
  const words = ["'pgvector/", "'pgvector/utils'", "utils'x", 'a.c', 'absent', 'NameError:'];
  const text = "import 'pgvector/utils'x abc NameError:NameError:";
  expect([...wordsIn(text, words)].sort()).toEqual([
    "'pgvector/",
    "'pgvector/utils'",
    'NameError:',
    "utils'x",
  ]);
  expect([...wordsIn('no', words), ...wordsIn(text, [])]).toEqual([]);
});

test('a word that a terminal has cut in two does not hide its error', () => {
  const width = 30;
  for (const lead of Array.from({ length: width }, (_, length) => 'x'.repeat(length))) {
    const line = `${lead} ${error} `;
    const cut = line.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    expect(findError(cut.join('\n'), recipes)?.recipe.code, cut.join('|')).toBe('PGV001');
  }
});
