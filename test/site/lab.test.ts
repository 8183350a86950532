import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readEvidence } from '../../examples/runner/evidence.ts';
import { labExample } from '../../site/src/lab/example.ts';
import { steps } from '../../site/src/lab/steps.ts';
import { openTab, type Tab } from './setup/browser.ts';
import { dist } from './setup/built.ts';

const minute = 60_000;
/** Of the same project, in a terminal. */
const evidence = readEvidence(fileURLToPath(new URL(`../../examples/${labExample}`, import.meta.url)));
const requests: string[] = [];
let tab: Tab;

const said = () => tab.page.locator('#lab-status').textContent();
const printedBy = (step: number) => tab.page.locator('[data-command] pre').nth(step).textContent();
const file = () => tab.page.inputValue('#lab-file');

beforeAll(async () => {
  tab = await openTab();
  tab.page.on('request', (request) => requests.push(request.url()));
  await tab.page.goto('/lab/');
});

afterAll(() => tab.close());

async function runOwn(command: string): Promise<string> {
  await tab.page.fill('#lab-command', command);
  await tab.page.click('#lab-own button');
  await expect.poll(said, { timeout: minute }).toMatch(/^(?!Running)/);
  return (await tab.page.locator('#lab-own pre').textContent()) ?? '';
}

test('nothing of it is loaded before a click', async () => {
  await expect.poll(file).toContain('embedding = Column(Vector(1536))');
  expect(requests.filter((url) => /pyodide|wheels|\.wasm|pglite/.test(url))).toEqual([]);
});

test('it starts, and fetches from this site alone what the page says', async () => {
  await tab.page.click('#lab-start');
  await expect.poll(said, { timeout: 2 * minute }).toMatch(/^(?:Ready after|The lab could not)/);
  expect(await said()).toMatch(
    /PostgreSQL 18\S* .*pgvector .*Python 3\.14\S* .*SQLAlchemy 2\S* .*Alembic 1\S*/,
  );
  console.info(`the lab: ${await said()}`);
  const paths = [...new Set(requests.map((url) => new URL(url)))];
  expect(paths.filter(({ origin }) => origin !== inject('guideAddress'))).toEqual([]);
  const ofLab = paths.map(({ pathname }) => pathname).filter((path) => !/\.html$|\/$/.test(path));
  const megabytes =
    ofLab.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0) / 1e6;
  console.info(`the lab: ${megabytes.toFixed(1)} MB compressed`);
  const claimed = /about (\d+) MB \(compressed\)/.exec((await tab.page.textContent('main')) ?? '')?.[1];
  expect(Math.round(megabytes)).toBe(Number(claimed));
});

describe('each step prints what the real command prints', () => {
  test.each(steps.map((step, index) => ({ ...step, index })))(
    '$index $command',
    async ({ index, command, prints, exit = 0 }) => {
      const { page } = tab;
      const button = page.locator('[data-command] button').nth(index);
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(said, { timeout: minute }).toMatch(/^(?!Running)/);
      expect(await printedBy(index)).toMatch(prints);
      expect(await said()).toContain(command);
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
      const ended = page.locator('[data-command] .exit').nth(index);
      expect(await ended.textContent()).toBe(exit === 0 ? 'done' : `exit ${exit}`);
    },
  );

  test.each([
    { index: 3, recorded: 'See what the codemod would change' },
    { index: 4, recorded: 'Apply it' },
  ])('and the codemod what it prints in a terminal: $recorded', async ({ index, recorded }) => {
    const { stdout = '', stderr = '' } = evidence?.steps.find(({ name }) => name === recorded) ?? {};
    const printed = (await printedBy(index))?.replaceAll(/\w+_add_documents\.py/g, 'eb7dc605eb0f_.py').trim();
    expect(printed).toBe([stdout, stderr].filter(Boolean).join('\n'));
  });

  test('and the revision that was written is shown, repaired', async () => {
    expect(await file()).toContain('from pgvector.sqlalchemy import Vector');
    expect(await file()).toContain("sa.Column('embedding', Vector(1536), nullable=True)");
  });
});

test('a changed model leads to a revision of its own, and to a real error of PostgreSQL', async () => {
  const { page } = tab;
  await page.click('#lab-files button[value="models.py"]');
  await page.fill('#lab-file', (await file()).replace('1536', '3'));
  expect(await runOwn('alembic check')).toMatch(/New upgrade operations detected:.*VECTOR\(dim=1536\)/);
  expect(await runOwn('alembic revision --autogenerate -m "fewer"')).toContain('Detected type change');
  expect(await runOwn('kit codemod fix-vector-imports')).toContain('1 file changed');
  expect(await runOwn('alembic upgrade head')).toContain('expected 3 dimensions, not 1536');
});

test('what is wrong is said as the shell would', async () => {
  expect(await runOwn('alembic upgrade nowhere')).toContain("Can't locate revision identified by 'nowhere'");
  expect(await runOwn('python nothing.py')).toContain('FileNotFoundError');
  expect(await runOwn('ls')).toContain('not in the lab');
  expect(await runOwn('kit doctor')).toContain('usage in the lab');
});

test('it is as accessible as the rest, once it has run, and as narrow', async () => {
  const { page } = tab;
  await page.setViewportSize({ width: 390, height: 844 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('reset gives the project and the database back, and all steps run', async () => {
  const { page } = tab;
  await page.click('#lab-reset');
  await expect.poll(said).toContain('as they were');
  expect(await page.locator('#lab-files button').count()).toBe(6);
  await page.click('#lab-run-all');
  await expect.poll(said, { timeout: minute }).toContain('All steps ran');
  expect(await printedBy(steps.length - 1)).toContain('a cat on a sofa');
  expect(tab.complaints()).toEqual([]);
});

test('a command without an end is stopped', async () => {
  const { page } = tab;
  await page.click('#lab-files button[value="search.py"]');
  await page.fill('#lab-file', 'while True:\n    pass\n');
  await page.fill('#lab-command', 'python search.py');
  await page.click('#lab-own button');
  await expect.poll(said).toContain('Running');
  await page.click('#lab-reset');
  await expect.poll(said, { timeout: minute }).toContain('as they were');
  expect(await runOwn('alembic current')).toContain('PostgresqlImpl');
  expect(tab.complaints()).toEqual([]);
});

test('once loaded, it runs without a network', async () => {
  const other = await openTab({ serviceWorkers: 'allow' });
  const { page } = other;
  const status = page.locator('#lab-status');
  const runAll = async () => {
    await page.goto('/lab/');
    await page.click('#lab-run-all');
    await expect.poll(() => status.textContent(), { timeout: 2 * minute }).toContain('All steps ran');
  };
  await runAll();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForSelector('#lab-kept:visible', { timeout: minute });
  await page.context().setOffline(true);
  await runAll();
  expect(other.complaints()).toEqual([]);
  await other.close();
});

test('what can not be fetched is said in a sentence, and Start works again', async () => {
  const other = await openTab();
  await other.page.goto('/lab/');
  await other.page.route('**/lab/wheels/*', (route) => route.abort());
  await other.page.click('#lab-start');
  const status = other.page.locator('#lab-status');
  await expect.poll(() => status.textContent(), { timeout: minute }).toMatch(/^The lab could not start: /);
  expect(await other.page.isEnabled('#lab-start')).toBe(true);
  await other.close();
});
