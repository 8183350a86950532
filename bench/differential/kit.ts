import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** The codemods that edit JavaScript, or migrations that its tools made; those with `--bump`. */
export const codemods: Readonly<Record<string, { bumps: boolean }>> = {
  'upgrade-pgvector-node': { bumps: true },
  'pg-pool-on-connect': { bumps: true },
  'drizzle-builtin-vector': { bumps: true },
  'langchain-pgvector-imports': { bumps: false },
  'typeorm-vector-column': { bumps: false },
  'drizzle-unquote-type': { bumps: false },
  'drizzle-create-extension': { bumps: false },
};

interface Edits {
  edited: Record<string, number>;
  /** What becomes of the files, by their paths relative to the root. */
  files: ReadonlyMap<string, string>;
}

/** What all codemods, one after the other, make of a tree; it is as it was when this returns. */
export function editsOf(root: string, flags: readonly string[]): Edits {
  const edited: Record<string, number> = {};
  const before = new Map<string, Buffer>();
  for (const [id, { bumps }] of Object.entries(codemods)) {
    const own = flags.filter((flag) => flag !== '--bump' || bumps);
    const changed = changedBy(root, [id, '--dry-run', ...own]);
    if (changed.length === 0) continue;
    for (const path of changed) {
      if (!before.has(path)) before.set(path, readFileSync(join(root, path)));
    }
    edited[id] = changed.length;
    changedBy(root, [id, ...own]);
  }
  const files = new Map([...before.keys()].map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  for (const [path, bytes] of before) writeFileSync(join(root, path), bytes);
  return { edited, files };
}

function changedBy(root: string, args: readonly string[]): string[] {
  const argv = [program, 'codemod', ...args, '--format', 'json', '--allow-dirty'];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, maxBuffer: 1 << 28 });
  try {
    const { files }: { files: { path: string; status: string }[] } = JSON.parse(stdout.toString());
    return files.filter(({ status }) => status === 'changed').map(({ path }) => path);
  } catch {
    throw new Error(`kit codemod ${args.join(' ')} in ${root}: ${stderr}`);
  }
}
