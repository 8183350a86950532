import { expect, test } from 'vitest';
import { readMatrix } from '../../recipes/matrix.ts';
import { openTab } from './setup/browser.ts';

const combinations = readMatrix()?.combinations ?? [];
const mine = '?sqlalchemy=2.0.58&alembic=1.20.1&postgresql=18';

function answer(pgvector: string, row: 'dimension-change' | 'raw'): string | undefined {
  const one = combinations.find(
    ({ versions }) =>
      versions['pgvector-python'] === pgvector &&
      versions.sqlalchemy === '2.0.58' &&
      versions.alembic === '1.20.1' &&
      versions.postgresql === '18',
  );
  return one?.cells[row]?.status === 'passes' ? 'Yes' : 'No';
}

const cellsOf = (row: string) => `.matrix tr:has(a[href="#${row}"]) td:not([hidden])`;

test('the matrix is narrowed to versions, which the address keeps', async () => {
  const { page, complaints, close } = await openTab();
  await page.goto('/compatibility/');
  const cells = page.locator(cellsOf('dimension-change'));
  expect(await cells.allTextContents()).toContain('Depends');
  await page.getByLabel('SQLAlchemy').selectOption('2.0.58');
  await page.getByLabel('Alembic').selectOption('1.20.1');
  await page.getByLabel('PostgreSQL').selectOption('18');
  const versions = ['0.1.8', '0.2.0', '0.2.5', '0.3.6', '0.4.2', '0.5.1'];
  expect(await cells.allTextContents()).toEqual(versions.map((one) => answer(one, 'dimension-change')));
  expect(await page.locator('output').textContent()).toBe('6 combinations');
  expect(new URL(page.url()).search).toBe(mine);

  await page.locator('select[name="pgvector-python"]').selectOption('0.2.0');
  expect(await cells.allTextContents()).toEqual([answer('0.2.0', 'dimension-change')]);
  const answers = page.locator('h2#dimension-change ~ ul').first().locator('.answer:visible');
  expect(await answers.count()).toBe(1);
  expect(await answers.locator('.count').textContent()).toBe('1 combination');

  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await cells.count()).toBe(6);
  expect(new URL(page.url()).search).toBe('');
  expect(complaints()).toEqual([]);
  await close();
});

test('an address with versions shows those, and ignores what is none', async () => {
  const { page, close } = await openTab();
  await page.goto(`/compatibility/${mine}&pgvector-python=9.9`);
  expect(await page.getByLabel('SQLAlchemy').inputValue()).toBe('2.0.58');
  expect(await page.locator(cellsOf('raw')).allTextContents()).toEqual(Array(6).fill('No'));
  expect(new URL(page.url()).search).toBe(mine);
  await close();
});

test('without a script the whole matrix is there, and no choice that does nothing', async () => {
  const { page, close } = await openTab({ javaScriptEnabled: false });
  await page.goto('/compatibility/');
  expect(await page.locator(cellsOf('raw')).allTextContents()).toEqual(
    Array(6).fill(expect.stringMatching(/No/)),
  );
  expect(await page.locator('.filters').isVisible()).toBe(false);
  await close();
});
