import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { diagnostics, grown } from './diagnostics.ts';
import { install } from './install.ts';
import { editsOf } from './kit.ts';

/** How the codemods are run, and what becomes of a repository. */
export const flags = { safe: [], bump: ['--bump'], unsafe: ['--unsafe'] } as const;
export type Mode = keyof typeof flags;
export type Modes = Partial<Record<Mode, Outcome>>;

export interface Outcome {
  /** Codemods that edited something, and in how many files. */
  edited: Record<string, number>;
  /** Diagnostics of TypeScript, all projects together; absent where none could be had: `note` says why. */
  before?: number;
  after?: number;
  /** Those that are new, with the file and without the place. */
  added?: string[];
  note?: string;
}

/** `root`: a copy of a repository; its files are as they were when this returns. Only modes that edit something are in the result. */
export function measure(root: string): Modes {
  const modes: Modes = {};
  for (const mode of Object.keys(flags) as Mode[]) {
    const { edited, files } = editsOf(root, flags[mode]);
    if (files.size === 0) continue;
    const same = Object.values(modes).find(
      (one) => one && JSON.stringify(one.edited) === JSON.stringify(edited),
    );
    if (same && mode === 'unsafe') continue;
    modes[mode] = { edited, ...compare(root, files) };
  }
  return modes;
}

function compare(root: string, files: ReadonlyMap<string, string>): Omit<Outcome, 'edited'> {
  const folders = new Set([...files.keys()].map((path) => installFolder(root, path)));
  for (const folder of folders) {
    const failed = install(folder);
    if (failed !== undefined) return { note: `does not install: ${failed}` };
  }
  const configurations = configurationsOf(root, [...files.keys()]);
  if (configurations.length === 0) return { note: 'no tsconfig.json above what is edited' };
  const before = diagnostics(root, configurations);
  const saved = new Map([...files.keys()].map((path) => [path, readFileSync(join(root, path))]));
  const manifests = ['package.json', 'package-lock.json'];
  const locks = [...folders].flatMap((folder) => manifests.map((name) => join(folder, name)));
  const kept = locks.flatMap((path) => (existsSync(path) ? [[path, readFileSync(path)] as const] : []));
  try {
    for (const [path, text] of files) writeFileSync(join(root, path), text);
    if ([...files.keys()].some((path) => path.endsWith('package.json'))) {
      for (const folder of folders) {
        const failed = install(folder, true);
        if (failed !== undefined) return { before: before.length, note: `does not install after: ${failed}` };
      }
    }
    const after = diagnostics(root, configurations);
    return { before: before.length, after: after.length, added: grown(before, after) };
  } finally {
    for (const [path, bytes] of saved) writeFileSync(join(root, path), bytes);
    for (const [path, bytes] of kept) writeFileSync(path, bytes);
    if ([...files.keys()].some((path) => path.endsWith('package.json')))
      for (const folder of folders) install(folder, true);
  }
}

/** The topmost folder with a manifest from a file up to the root: that of the workspaces, where there are some. */
function installFolder(root: string, path: string): string {
  let found = root;
  for (const at of above(root, path)) {
    if (!existsSync(join(at, 'package.json'))) continue;
    if (found === root || /"workspaces"/.test(readFileSync(join(at, 'package.json'), 'utf8'))) found = at;
  }
  return found;
}

function configurationsOf(root: string, paths: readonly string[]): string[] {
  const nearest = paths.flatMap((path) => {
    const config = above(root, path).find((at) => existsSync(join(at, 'tsconfig.json')));
    return config === undefined ? [] : [relative(root, join(config, 'tsconfig.json'))];
  });
  return [...new Set(nearest)];
}

/** From the folder of a file up to the root, both included. */
function above(root: string, path: string): string[] {
  const folders: string[] = [];
  for (let at = dirname(join(root, path)); ; at = dirname(at)) {
    folders.push(at);
    if (at === root || at === dirname(at)) return folders;
  }
}
