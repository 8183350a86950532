import type { Browser, Page } from 'playwright';
import { migration } from '../corpus/migration.ts';
import { Random } from '../random.ts';
import { medianOf } from '../table.ts';

/** Milliseconds. */
export interface PlaygroundTimes {
  /** From the request for the page to the first diff on it, with an empty cache. */
  firstDiff: number;
  /** From a key to what the codemod says of the file with it, a migration of some 200 lines: the median of twenty keys. */
  key: number;
  /** From a click on Start, with an empty cache, to a Python and a PostgreSQL that answer. */
  lab: number;
}

export async function playgroundTimes(browser: Browser, address: string): Promise<PlaygroundTimes> {
  return {
    ...(await inTab(browser, async (page) => {
      const began = performance.now();
      await page.goto(`${address}/playground/`);
      await page.locator('#diff:not([hidden])').waitFor();
      return { firstDiff: performance.now() - began, key: await keyTime(page) };
    })),
    lab: await inTab(browser, async (page) => {
      await page.goto(`${address}/lab/`, { waitUntil: 'networkidle' });
      const began = performance.now();
      await page.click('#lab-start');
      await page.getByText(/^Ready after/).waitFor({ timeout: 120_000 });
      return performance.now() - began;
    }),
  };
}

async function inTab<T>(browser: Browser, measure: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

async function keyTime(page: Page): Promise<number> {
  const random = new Random(1);
  let text = migration(random, 'a1b2c3d4e5f6', '000000000000', 'broken');
  // The corpus' migrations have up to 150 lines.
  while (text.split('\n').length < 200) text += `# ${random.hex(24)}\n`;
  await page.selectOption('#codemod', 'fix-vector-imports');
  const times = await page.evaluate(async (file) => {
    const source = document.querySelector<HTMLTextAreaElement>('#source');
    const diff = document.querySelector('#diff');
    if (!source || !diff) throw new Error('this is not the playground');
    const type = (value: string) => {
      const answered = new Promise((resolve) => {
        const seen = new MutationObserver(() => {
          seen.disconnect();
          resolve(undefined);
        });
        seen.observe(diff, { childList: true });
      });
      const began = performance.now();
      source.value = value;
      source.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return answered.then(() => performance.now() - began);
    };
    await type(file);
    const times: number[] = [];
    for (let keys = 1; keys <= 20; keys += 1) times.push(await type(`${file}# ${'x'.repeat(keys)}`));
    return times;
  }, text);
  return medianOf(times);
}
