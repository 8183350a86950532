import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const foreign = new Set([
  '.git',
  'node_modules',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.mypy_cache',
  'site-packages',
]);
/** In bytes: no migration is larger, and data are not copied. */
const largest = 16 * 1024 ** 2;

/**
 * Copies the files of a tree as they are, uncommitted changes included, without links, environments and `.env` files, which hold
 * secrets. Returns their paths, relative and sorted.
 */
export function copyTree(from: string, to: string): string[] {
  const copied: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(from, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !foreign.has(entry.name)) visit(path);
      if (!entry.isFile() || isSecret(entry.name) || statSync(join(from, path)).size > largest) continue;
      mkdirSync(dirname(join(to, path)), { recursive: true });
      copyFileSync(join(from, path), join(to, path));
      copied.push(path);
    }
  };
  visit('');
  return copied.sort();
}

function isSecret(name: string): boolean {
  return /^\.env(?:\.|$)/.test(name) && !/example|sample|template/.test(name);
}
