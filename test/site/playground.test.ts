import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sqlSamples } from '../../site/src/playground/sql-samples.ts';
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

test.each(sqlSamples)('PostgreSQL in the tab: $name', async ({ name, fails }) => {
  const { page } = tab;
  await page.selectOption('#sql-sample', { label: name });
  await page.click('#sql-run');
  await expect
    .poll(() => page.locator('#sql-status').textContent(), { timeout: 110_000 })
    .toBe(fails ? 'It failed:' : 'Done.');
  const printed = await page.locator('#sql-output').textContent();
  expect(printed).toContain(fails ?? 'a cat on a sofa      | 0.071');
  expect(tab.complaints()).toEqual([]);
});
