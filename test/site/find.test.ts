import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEvidence } from '../../examples/runner/evidence.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { openTab, type Tab } from './setup/browser.ts';

const recipes = readRecipes();

/** The errors that runs recorded and that `kit explain` knows. */
const captured = listExamples().flatMap(({ id, folder }) =>
  (readEvidence(folder)?.steps ?? []).flatMap(({ name, exit, stdout, stderr }) => {
    const printed = `${stdout}\n${stderr}`;
    const recipe = exit === 0 ? undefined : matchError(printed, recipes);
    return recipe ? [{ id, name, code: recipe.code, printed }] : [];
  }),
);

let tab: Tab;

beforeAll(async () => {
  tab = await openTab();
  await tab.page.goto('/');
});

afterAll(() => tab.close());

describe('a pasted error leads to its recipe', () => {
  test.each([
    ...captured,
    {
      id: 'by hand',
      name: 'the line of the README',
      code: 'PGV001',
      printed: "NameError: name 'pgvector' is not defined",
    },
  ])('$id: $name', async ({ code, printed }) => {
    await tab.page.goto('/');
    await tab.page.fill('#pasted-error', printed);
    const link = tab.page.locator('#explanation a').first();
    await link.click();
    await tab.page.waitForURL(`**/recipes/${recipes.find((one) => one.code === code)?.id}/`);
    expect(await tab.page.locator('.eyebrow').textContent()).toContain(code);
  });

  test('an error that no recipe knows is said to be unknown', async () => {
    await tab.page.goto('/');
    await tab.page.fill('#pasted-error', 'ZeroDivisionError: division by zero');
    const answer = tab.page.locator('#explanation');
    await expect.poll(() => answer.textContent()).toContain('No recipe knows this error');
    await tab.page.fill('#pasted-error', '');
    await expect.poll(() => answer.textContent()).toBe('');
  });
});

describe('the search finds', () => {
  // As text: what runs in the browser must not pass through the transformer of the tests.
  const inBrowser = (words: string) => `import('/pagefind/pagefind.js')
    .then((pagefind) => pagefind.search(${JSON.stringify(words)}))
    .then(({ results }) => Promise.all(results.slice(0, 8).map((one) => one.data())))
    .then((found) => found.map(({ url }) => url))`;
  const search = (words: string) => tab.page.evaluate<string[]>(inBrowser(words));

  test.each(recipes)('$code', async ({ code, id }) => {
    expect(await search(code)).toContain(`/recipes/${id}/`);
  });

  test.each(recipes)('$title', async ({ title, id }) => {
    expect(await search(title)).toContain(`/recipes/${id}/`);
  });

  test('what is typed into its box', async () => {
    await tab.page.goto('/');
    await tab.page.locator('button[data-open-modal]').click();
    await tab.page.locator('dialog input').fill('PGV011');
    const result = tab.page.locator('dialog a[href*="create-index-concurrently"]').first();
    await result.waitFor();
    expect(await result.isVisible()).toBe(true);
  });
});
