import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../codemods/engine/run.ts';
import type { Codemod } from '../codemods/engine/types.ts';

/** A repair may be what another one waits for. More rounds than that would be a quarrel between two codemods. */
const mostRounds = 5;

/** Makes every safe edit in the copy, until nothing changes. Returns the files that changed, sorted. */
export async function repairCopy(
  root: string,
  codemods: readonly Codemod[],
  options: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<string[]> {
  const changed = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const run = await examine({ root, paths: [], codemods, options, ignore: [], fix: true, unsafe: false });
    const files = run.files.filter(({ status, change }) => status === 'changed' && change);
    if (files.length === 0) break;
    for (const { path, change } of files) {
      if (change) writeFileSync(join(root, path), change.after);
      changed.add(path);
    }
  }
  return [...changed].sort();
}
