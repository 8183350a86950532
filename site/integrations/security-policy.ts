import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './html-files.ts';

const inlineScript = /<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Puts a Content-Security-Policy into every page: what it holds itself by hash, the rest from this host alone. */
export function securityPolicy(): AstroIntegration {
  return {
    name: 'security-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const path of filesBelow(root).filter((one) => one.endsWith('.html'))) {
          const html = readFileSync(join(root, path), 'utf8');
          writeFileSync(join(root, path), withPolicy(html));
        }
      },
    },
  };
}

export function withPolicy(html: string): string {
  const scripts = Array.from(html.matchAll(inlineScript))
    .filter(([, attributes = '']) => !/type="application\/(?:ld\+)?json"/.test(attributes))
    .map(([, , code = '']) => hash(code));
  const styles = Array.from(html.matchAll(inlineStyle), ([, css = '']) => hash(css));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(scripts, styles)}">`;
  // Before anything that it is about, and after the character set, which must come first.
  return /<meta charset="[^"]*"\s*\/?>/i.test(html)
    ? html.replace(/<meta charset="[^"]*"\s*\/?>/i, (charset) => charset + meta)
    : html.replace(/<head>|<!doctype html>/i, (start) => start + meta);
}

function policy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    // WebAssembly: the search, the parsers and the database of the playground.
    `script-src 'self' 'wasm-unsafe-eval' ${[...new Set(scripts)].join(' ')}`.trim(),
    `style-src 'self' ${[...new Set(styles)].join(' ')}`.trim(),
    // The colours of code stand in attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
