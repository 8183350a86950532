import { dirname, join } from 'node:path';
import { readText } from './read.ts';

/** Is a folder (relative to the root, with `/`) one of the packages that npm, Yarn, pnpm, Bun, Lerna or Deno link with each other? */
export function isWorkspaceMember(folder: string, root: string): boolean {
  for (let at = dirname(folder); ; at = dirname(at)) {
    const patterns = patternsAt(join(root, at));
    const inside = at === '.' ? folder : folder.slice(at.length + 1);
    if (patterns.some((one) => !one.startsWith('!') && fits(one, inside))) return true;
    if (at === '.') return false;
  }
}

function patternsAt(directory: string): string[] {
  const read = (name: string, how: (text: string) => unknown): unknown => {
    try {
      return how(readText(join(directory, name)));
    } catch {
      return undefined;
    }
  };
  const manifest = read('package.json', JSON.parse);
  const lists = [
    field(manifest, 'workspaces'),
    field(field(manifest, 'workspaces'), 'packages'),
    read('pnpm-workspace.yaml', packagesOf),
    field(read('lerna.json', JSON.parse), 'packages'),
    field(read('deno.json', JSON.parse), 'workspace'),
  ];
  return lists.flatMap((list) => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []));
}

const listed = /^[ \t]*-[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s'"#][^\n#]*))/gm;

/** The list of `packages:`; the file has no other that is as plain, and needs no parser of YAML. */
function packagesOf(text: string): string[] {
  const list =
    /^packages:[ \t]*\n((?:[ \t]*(?:-.*|#.*)?\n)*)/m.exec(`${text.replaceAll('\r', '')}\n`)?.[1] ?? '';
  return Array.from(
    list.matchAll(listed),
    ([, double, single, plain = '']) => double ?? single ?? plain.trim(),
  );
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function fits(pattern: string, folder: string): boolean {
  const source = pattern
    .replace(/^\.\//, '')
    .replace(/\/$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*');
  return new RegExp(`^${source}$`).test(folder);
}
