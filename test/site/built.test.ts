import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { registry } from '../../codemods/registry.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { homepage } from '../../lib/address.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import type { ConsoleScript } from '../../site/data/console.ts';
import { scriptOfHash } from '../../site/src/playground/link.ts';
import { builtPages, dist, plainText } from './setup/built.ts';
import { fileOf } from './setup/static-server.ts';

const pages = builtPages();
const recipes = readRecipes();
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
/** The SQL that a link to the playground may ask for. */
const scripts = new Set((JSON.parse(read('playground/console.json')) as ConsoleScript[]).map(({ id }) => id));

test('the build says nothing that has to be looked at', () => {
  const log = inject('buildLog');
  expect(log.split('\n').filter((line) => /\b(?:WARN|ERROR)\b|\[warn|\[error/i.test(line))).toEqual([]);
});

describe('every recipe, codemod and example has its page', () => {
  test.each(recipes)('$code', ({ code, id, title }) => {
    const html = plainText(read(`recipes/${id}/index.html`));
    expect(html).toContain(code);
    expect(html).toContain(title);
    expect(read(`e/${code}/index.html`)).toContain(`url=/recipes/${id}/`);
    expect(read(`recipes/${id}.md`)).toContain(`# ${title}`);
  });

  test.each(recipes.filter(({ files }) => files.length > 0))(
    '$code gives its files as a zip',
    ({ id, files }) => {
      expect(read(`recipes/${id}/index.html`)).toContain(`href="/recipes/${id}.zip"`);
      const archive = readFileSync(join(dist, `recipes/${id}.zip`)).toString('latin1');
      for (const { file, to = file } of files) expect(archive).toContain(to);
    },
  );

  test.each(registry)('$id', ({ id }) => {
    expect(read(`codemods/${id}/index.html`)).toContain(`npx pgvector-kit codemod ${id} --diff`);
  });

  test.each(listExamples())('$id', ({ id }) => {
    expect(read(`examples/${id}/index.html`)).toContain(`npx kit examples run ${id}`);
    expect(
      readFileSync(join(dist, `examples/${id}.zip`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe.each(pages)('$path', ({ path, html }) => {
  test('its links lead somewhere', () => {
    const dead = linksOf(html).filter((link) => !leadsSomewhere(link, path));
    expect(dead).toEqual([]);
  });

  test('it takes nothing from another host, and says so to the browser', () => {
    const sources = Array.from(
      html.matchAll(/<(?:script|img|iframe|source|video)\b[^>]*\bsrc="([^"]*)"/g),
      ([, url]) => url,
    );
    const sheets = Array.from(
      html.matchAll(/<link\b[^>]*rel="(?:stylesheet|preload|modulepreload|icon|shortcut icon)"[^>]*>/g),
    ).map(([tag]) => /href="([^"]*)"/.exec(tag)?.[1]);
    for (const url of [...sources, ...sheets]) expect(url).toMatch(/^\/(?!\/)/);
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
  });
});

describe('what is made for those who do not read the page itself', () => {
  test.each(pages.filter(({ path }) => path !== '/404.html'))('$path has a card', ({ html }) => {
    const card = /property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(card).toMatch(new RegExp(`^${homepage}/cards/.+\\.png$`));
    const picture = readFileSync(join(dist, card.slice(homepage.length)));
    // https://www.w3.org/TR/png/#11IHDR: the width and the height, in pixels.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('robots.txt names the sitemap', () => {
    const sitemap = /^Sitemap: (\S+)$/m.exec(read('robots.txt'))?.[1] ?? '';
    expect(sitemap.startsWith(homepage)).toBe(true);
    expect(read(sitemap.slice(homepage.length))).toContain('<sitemapindex');
  });
});

describe('what a page of text weighs, compressed', () => {
  const content = pages.filter(({ path }) => /^\/(?:recipes|codemods|examples|commands|for)\//.test(path));

  test.each(content)('$path', ({ html }) => {
    const scripts = closure([
      ...Array.from(html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g), ([, url = '']) => url),
      ...Array.from(html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g), ([, code = '']) =>
        importsOf(code, '/'),
      ).flat(),
    ]);
    const inline = Array.from(
      html.matchAll(/<script(?![^>]*src=)[^>]*>([\s\S]*?)<\/script>/g),
      ([, code = '']) => code,
    );
    const sheets = Array.from(html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g), ([, url = '']) => url);
    expect(weight(scripts.map(read)) + weight(inline), 'JavaScript').toBeLessThan(30_000);
    expect(weight([...new Set(sheets)].map(read)), 'CSS').toBeLessThan(20_000);
  });
});

test('llms.txt lists what is there', () => {
  const links = Array.from(read('llms.txt').matchAll(/\((https:[^)]*)\)/g), ([, url = '']) => url);
  expect(links.length).toBeGreaterThan(recipes.length);
  for (const link of links) expect(existsSync(join(dist, link.slice(homepage.length))), link).toBe(true);
});

test('the feed names the permanent addresses', () => {
  expect(read('log/rss.xml')).toContain(`<link>${homepage}/e/PGV001</link>`);
});

function linksOf(html: string): string[] {
  return Array.from(html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g), ([, href = '']) => plainText(href));
}

function leadsSomewhere(link: string, from: string): boolean {
  const url = new URL(link, `${homepage}${from}`);
  if (url.origin !== homepage) return url.protocol === 'https:';
  const file = fileOf(dist, decodeURIComponent(url.pathname));
  if (!file) return false;
  const anchor = decodeURIComponent(url.hash.slice(1));
  const script = scriptOfHash(url.hash);
  if (script !== undefined) return url.pathname === '/playground/' && scripts.has(script);
  return anchor === '' || readFileSync(file, 'utf8').includes(`id="${anchor}"`);
}

/** The scripts that these load before anybody asks for more. */
function closure(scripts: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const next of importsOf(read(path), path)) visit(next);
  };
  for (const script of scripts) visit(script);
  return [...seen];
}

function importsOf(code: string, from: string): string[] {
  const names = Array.from(
    code.matchAll(/(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']/g),
    ([, name = '']) => name,
  );
  return names.map((name) => new URL(name, `${homepage}${from}`).pathname);
}

function weight(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}
