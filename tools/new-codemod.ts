import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';
import { readRecipes } from '../recipes/recipes.ts';

/** `npm run new:codemod -- <codemod-id> <recipe-id>`: the folders of a codemod and its recipe, ready to be filled. */
function main([codemod, recipe]: string[]): void {
  const name = /^[a-z]+(-[a-z]+)+$/;
  if (!codemod || !recipe || !name.test(codemod) || !name.test(recipe)) {
    throw new Error(
      'usage: npm run new:codemod -- <codemod, imperative: fix-a-thing> <recipe, the symptom: a-thing-breaks>',
    );
  }
  const code = nextCode();
  const files = filesOf(codemod, recipe, code);
  const taken = Object.keys(files).filter((path) => existsSync(join(packageRoot(), path)));
  if (taken.length > 0) throw new Error(`already there, nothing was written: ${taken.join(', ')}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(packageRoot(), path)), { recursive: true });
    writeFileSync(join(packageRoot(), path), text);
  }
  process.stdout.write(
    `${Object.keys(files).join('\n')}\n\nNext: npm run generate, then CONTRIBUTING.md, "Add a codemod".\n`,
  );
}

function nextCode(): string {
  const last = readRecipes().at(-1)?.code ?? 'PGV000';
  return `PGV${String(Number(last.slice(3)) + 1).padStart(3, '0')}`;
}

function filesOf(codemod: string, recipe: string, code: string): Record<string, string> {
  const cases = `codemods/${codemod}/cases`;
  return {
    [`codemods/${codemod}/index.ts`]: transform(codemod, code),
    [`${cases}/what-is-broken-is-mended/input.py`]: '# What people have. The tests want a change here.\n',
    [`${cases}/right-what-is-right-stays/input.py`]: '# What looks alike and is right.\n',
    [`${cases}/refuse-what-cannot-be-proven/input.py`]:
      '# What is broken and cannot be mended by a machine.\n',
    [`recipes/${recipe}/index.mdx`]: page(codemod, code),
  };
}

function transform(id: string, code: string): string {
  return `import type { Tree } from 'web-tree-sitter';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';

export const codemod: Codemod<Tree> = {
  id: '${id}',
  title: 'One sentence for --list.',
  language: python,
  codes: ['${code}'],
  options: {},
  words: ['pgvector'],
  mayConcern: (text) => text.includes('pgvector'),
  find: () => [],
};
`;
}

function page(codemod: string, code: string): string {
  return `---
code: ${code}
title: The symptom as people type it
kind: resolution
summary: One sentence.
since: '${new Date().toISOString().slice(0, 10)}'
codemod: ${codemod}
---

## Symptom

## Confirm

## Fix

## Why

## Verify

## When not to

## Prevent
`;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
