import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectConsole } from '../../site/data/console.ts';
import { openTab, type Tab } from './setup/browser.ts';

const revision = 'alembic/versions/eb7dc605eb0f_.py';
const ofExample = (tree: string) =>
  readFileSync(new URL(`../../examples/vector-import-missing/${tree}/${revision}`, import.meta.url), 'utf8');

let tab: Tab;

beforeAll(async () => {
  tab = await openTab({ permissions: ['clipboard-read', 'clipboard-write'] });
  await tab.page.goto('/playground/');
});

afterAll(() => tab.close());

const said = () => tab.page.locator('#status').textContent();
const diff = () => tab.page.locator('#diff').textContent();

test('it begins with something to see', async () => {
  await expect.poll(said, { timeout: 30_000 }).toContain('the file would become');
  expect(await diff()).toMatch(/^\+/m);
});

test('what is pasted is repaired as on disk', async () => {
  await tab.page.selectOption('#codemod', 'fix-vector-imports');
  await tab.page.fill('#path', revision);
  await tab.page.fill('#source', ofExample('broken'));
  await expect.poll(diff, { timeout: 30_000 }).toContain('+from pgvector.sqlalchemy import Vector');
  expect(await tab.page.locator('#findings').textContent()).toContain('PGV001 safe');
  await tab.page.click('#copy');
  expect(await tab.page.evaluate('navigator.clipboard.readText()')).toBe(ofExample('fixed'));
});

test('what is right is left alone, and what does not parse is said', async () => {
  await tab.page.fill('#source', ofExample('fixed'));
  await expect.poll(said).toBe('Nothing found.');
  await tab.page.fill('#source', 'pgvector.sqlalchemy.vector.VECTOR(');
  await expect.poll(said).toContain('does not parse as Python');
});

test('a link carries the content', async () => {
  await tab.page.fill('#source', ofExample('broken'));
  await tab.page.click('#share');
  await expect.poll(() => tab.page.locator('#copied').textContent()).toContain('The link is copied');
  const link = await tab.page.evaluate<string>('navigator.clipboard.readText()');
  const other = await openTab();
  await other.page.goto(link);
  await expect.poll(() => other.page.inputValue('#source'), { timeout: 30_000 }).toBe(ofExample('broken'));
  expect(other.complaints()).toEqual([]);
  await other.close();
});

test('every codemod runs in it', async () => {
  const ids = await tab.page
    .locator('#codemod option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  for (const id of ids) {
    await tab.page.selectOption('#codemod', id);
    const hasSamples = (await tab.page.locator('#sample option').count()) > 0;
    await expect
      .poll(said, { timeout: 30_000, message: id })
      .toMatch(hasSamples ? /findings?[;,]/ : /Nothing found/);
  }
  expect(tab.complaints()).toEqual([]);
});

const ran = () => tab.page.locator('#sql-status').textContent();
const printed = () => tab.page.locator('#sql-output').textContent();
const limit = { timeout: 110_000 };

const scripts = collectConsole();

test('the console offers the scripts of recipes by code', async () => {
  await expect.poll(() => tab.page.locator('#sql-script option').count(), limit).toBe(scripts.length);
  const offered = await tab.page
    .locator('#sql-script optgroup')
    .evaluateAll((groups) =>
      (groups as HTMLOptGroupElement[]).flatMap(({ label, children }) =>
        (Array.from(children) as HTMLOptionElement[]).map(({ value, text }) => [label, value, text]),
      ),
    );
  expect(offered).toEqual(
    scripts.map(({ code, recipeTitle, id, title }) => [`${code} ${recipeTitle}`, id, title]),
  );
});

test('a recipe leads to each of its scripts', async () => {
  const { page } = tab;
  for (const { id, title, sql } of scripts.filter(({ code }) => code === 'PGV021')) {
    await page.goto('/recipes/index-over-2000-dimensions/');
    await page.getByRole('link', { name: title }).click();
    await expect.poll(() => page.inputValue('#sql-script'), limit).toBe(id);
    expect(await page.inputValue('#sql')).toBe(sql);
    expect(await page.getAttribute('#sql-recipe', 'href')).toBe('/recipes/index-over-2000-dimensions/');
  }
});

// Every script is run by test/recipes/console.test.ts as well, on the same PostgreSQL.
test.each(scripts.filter(({ id, fails }) => fails !== undefined || id.endsWith('/neighbours')))(
  'PostgreSQL in the tab: $id',
  async ({ id, fails, shows }) => {
    await tab.page.selectOption('#sql-script', id);
    await tab.page.click('#sql-run');
    await expect.poll(ran, limit).toBe(fails === undefined ? 'Done.' : 'It failed:');
    expect(await printed()).toContain(fails ?? shows.at(-1));
    expect(tab.complaints()).toEqual([]);
  },
);

test('what is typed is run, and a link carries it', async () => {
  await tab.page.fill('#sql', "SELECT ';' AS a, 'it''s' AS a; -- no; more\nSELECT $$;$$ || 1 AS b");
  await tab.page.click('#sql-run');
  await expect
    .poll(printed)
    .toBe(['a | a', '--+-----', "; | it's", '(1 row)', 'b', '--', ';1', '(1 row)'].join('\n'));
  await tab.page.click('#sql-share');
  await expect.poll(ran).toContain('The link is copied');
  const other = await openTab();
  await other.page.goto(await tab.page.evaluate<string>('navigator.clipboard.readText()'));
  await expect.poll(() => other.page.inputValue('#sql'), limit).toContain("SELECT ';' AS a");
  expect([...tab.complaints(), ...other.complaints()]).toEqual([]);
  await other.close();
});
