import { join } from 'node:path';
import { readText } from './read.ts';

/** A range that a catalogue of the workspace has for a package, and which file says so (absolute). */
export interface CatalogRange {
  range: string;
  path: string;
}

/**
 * What `catalog:` or `catalog:db` stands for, as pnpm (pnpm-workspace.yaml), Yarn (.yarnrc.yml) and Bun (package.json) read it:
 * the nearest of these directories that has the name in that catalogue.
 */
export function catalogRange(
  asked: string,
  name: string,
  directories: readonly string[],
): CatalogRange | undefined {
  const [, catalog = ''] = /^catalog:(.*)$/.exec(asked) ?? [];
  const isDefault = catalog === '' || catalog === 'default';
  for (const directory of directories) {
    for (const file of ['pnpm-workspace.yaml', '.yarnrc.yml']) {
      const path = join(directory, file);
      const text = textOf(path);
      const range = inYaml(text, isDefault ? ['catalog'] : ['catalogs', catalog], name);
      const other = isDefault ? inYaml(text, ['catalogs', 'default'], name) : undefined;
      if (range ?? other) return { range: range ?? other ?? '', path };
    }
    const path = join(directory, 'package.json');
    const range = inManifest(textOf(path), isDefault ? undefined : catalog, name);
    if (range !== undefined) return { range, path };
  }
  return undefined;
}

/** A value of a mapping in block style: below keys, each deeper than the one before. */
function inYaml(text: string, keys: readonly string[], name: string): string | undefined {
  let block = text.replaceAll('\r\n', '\n');
  for (const key of keys) {
    const head = new RegExp(String.raw`^( *)["']?${literal(key)}["']?:[ \t]*(?:#.*)?\n`, 'm').exec(block);
    if (!head) return undefined;
    const [whole, indent = ''] = head;
    const rest = block.slice(head.index + whole.length);
    // Up to the first line that is not deeper.
    const end = rest.search(new RegExp(String.raw`^ {0,${indent.length}}[^\s#]`, 'm'));
    block = end < 0 ? rest : rest.slice(0, end);
  }
  const entry = new RegExp(
    String.raw`^ +["']?${literal(name)}["']?:[ \t]+["']?([^"'\n#]+?)["']?[ \t]*(?:#.*)?$`,
    'm',
  );
  return entry.exec(block)?.[1];
}

type Ranges = Record<string, unknown>;

interface Catalogs {
  catalog?: Ranges;
  catalogs?: Record<string, Ranges>;
}

function inManifest(text: string, catalog: string | undefined, name: string): string | undefined {
  if (!text.includes('"catalog')) return undefined;
  try {
    const manifest: Catalogs & { workspaces?: Catalogs } = JSON.parse(text);
    const places = [manifest.workspaces ?? {}, manifest];
    const found = places.map(
      (one) => (catalog === undefined ? one.catalog : one.catalogs?.[catalog])?.[name],
    );
    return found.find((range) => typeof range === 'string');
  } catch {
    return undefined;
  }
}

function textOf(path: string): string {
  try {
    return readText(path);
  } catch {
    return '';
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
