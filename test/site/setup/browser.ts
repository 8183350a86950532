import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, inject } from 'vitest';

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
});

export interface Tab {
  page: Page;
  /** What the console and the page complained about since the last call. */
  complaints(): string[];
  close(): Promise<void>;
}

/** A tab of its own on the guide, without the cache of another. */
export async function openTab(options: BrowserContextOptions = {}): Promise<Tab> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  const context = await (await browser).newContext({
    baseURL: inject('guideAddress'),
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  let heard: string[] = [];
  page.on('console', (message) => {
    const isOurs = !message.text().includes('blocked by Playwright');
    if (isOurs && /^(?:error|warning)$/.test(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return {
    page,
    complaints() {
      const all = heard;
      heard = [];
      return all;
    },
    close: () => context.close(),
  };
}
