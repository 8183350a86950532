import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTab, type Tab } from './setup/browser.ts';
import { builtPages } from './setup/built.ts';

const paths = builtPages().map(({ path }) => path);
/** One page of each kind. */
const kinds = [...new Map(paths.map((path) => [path.split('/')[1], path])).values()];

/** Starlight's own, in 0.42.4: the name of the search button lacks the text of its shortcut. */
const baseline = ['label-content-name-mismatch'];

/** What is around the text, and colours, follow from the kind of page: they are looked at once for each. */
async function faultsOf({ page }: Tab, path: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (!kinds.includes(path)) axe.include('main').exclude('.expressive-code').disableRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations
    .filter(({ id }) => !baseline.includes(id))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe('in the light, on a phone', () => {
  let tab: Tab;

  beforeAll(async () => {
    tab = await openTab({ viewport: { width: 390, height: 844 } });
  });

  afterAll(() => tab.close());

  test.each(paths)('%s', async (path) => {
    await tab.page.goto(path);
    expect(await faultsOf(tab, path)).toEqual([]);
    const overflow = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'wider than the screen by so many pixels').toBeLessThanOrEqual(0);
    // Such a block can be reached by the keyboard only once Expressive Code's script has seen to it.
    const scrolling = await tab.page.$$eval('.expressive-code pre', (blocks) =>
      blocks.filter((pre) => pre.scrollWidth > pre.clientWidth).map((pre) => pre.textContent),
    );
    expect(scrolling, 'blocks wider than the screen').toEqual([]);
    // The browser itself says which page is not there.
    expect(tab.complaints().filter((text) => path !== '/404.html' || !text.includes('404'))).toEqual([]);
  });
});

describe('in the dark, on a desk', () => {
  let tab: Tab;

  beforeAll(async () => {
    tab = await openTab({ colorScheme: 'dark' });
  });

  afterAll(() => tab.close());

  test.each(kinds)('%s', async (path) => {
    await tab.page.goto(path);
    expect(await tab.page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await faultsOf(tab, path)).toEqual([]);
  });
});
