import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright';

export interface Browser {
  path: string;
  /** What it needs besides the environment of this process. */
  env: Record<string, string>;
}

/**
 * A Chromium that is there already: `$CHROMIUM_PATH`, the one of `@sparticuz/chromium` (Linux on x64), the system's, the
 * one that `npx playwright install chromium` fetched. Throws, with what to do, when there is none.
 */
export async function findBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return { path: own, env: {} };
  const packaged = process.platform === 'linux' && process.arch === 'x64' ? await ofPackage() : undefined;
  if (packaged) return packaged;
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    playwright.executablePath(),
  ];
  const path = places.find((place) => existsSync(place));
  if (path) return { path, env: {} };
  throw new Error(
    `The tests of the guide need a Chromium, and there is none at $CHROMIUM_PATH, ${places.join(', ')}.\n` +
      'Do one of: npx playwright install chromium; apt-get install chromium; set CHROMIUM_PATH.',
  );
}

async function ofPackage(): Promise<Browser | undefined> {
  const folder = fileURLToPath(new URL('../../../.cache/chromium/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const before = { AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV, TMPDIR: process.env.TMPDIR };
  try {
    // It unpacks libraries that a bare machine lacks (libnss3) only where it takes itself to be on AWS, and only into an
    // empty folder; both are read when it is imported.
    Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: folder });
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fontsOf(folder) };
    return { path, env };
  } catch {
    return undefined;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Its own list of font folders says /tmp/fonts, and Chromium ends at once when it finds no font at all. */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const dirs = ['/usr/share/fonts', join(folder, 'fonts')].map((dir) => `<dir>${dir}</dir>`).join('');
  const mono = '<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>';
  const cache = `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs}${cache}${mono}</fontconfig>\n`);
  return file;
}
