import { expect, test } from 'vitest';
import { openTab } from './setup/browser.ts';

test('the keyboard reaches the text at once', async () => {
  const { page, close } = await openTab();
  await page.goto('/recipes/vector-import-missing/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#_top');
  await close();
});

test('a short address leads to its recipe', async () => {
  const { page, close } = await openTab();
  await page.goto('/e/PGV001');
  await page.waitForURL('**/recipes/vector-import-missing/');
  await close();
});

test('the theme that was chosen stays', async () => {
  const { page, close } = await openTab();
  await page.goto('/');
  await page.locator('starlight-theme-select select').first().selectOption('dark');
  await page.goto('/codemods/');
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  await close();
});

test('without a script, the text is there', async () => {
  const { page, close } = await openTab({ javaScriptEnabled: false });
  await page.goto('/recipes/vector-import-missing/');
  expect(await page.locator('h2#fix').isVisible()).toBe(true);
  await close();
});

test('once loaded, it is read without a network', async () => {
  const { page, close } = await openTab({ serviceWorkers: 'allow' });
  await page.goto('/');
  await page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready;
    const worker = active ?? waiting ?? installing;
    while (worker?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.context().setOffline(true);
  await page.goto('/recipes/db-vector/');
  expect(await page.locator('h1').textContent()).toContain('db.Vector');
  await page.goto('/nowhere/');
  expect(await page.locator('h1').textContent()).toBe('No such page');
  await close();
});
