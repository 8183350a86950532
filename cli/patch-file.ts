import { writeFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { repositoryRoot } from '../codemods/engine/git.ts';
import type { FileOutcome } from '../codemods/engine/outcome.ts';
import { systemReason } from '../codemods/engine/read.ts';
import { ExpectedError } from '../lib/expected-error.ts';

/**
 * The changes as a patch, with paths relative to the root of the run, or to the top of the repository that it is in: that
 * is where `git apply` counts from.
 */
export async function patchOf(
  files: readonly FileOutcome[],
  root: string,
  relativeTo: 'root' | 'repository',
): Promise<Buffer> {
  const changes = files.flatMap(({ path, target, change }) => (change ? [{ path, target, change }] : []));
  if (changes.length === 0) return Buffer.alloc(0);
  const top = relativeTo === 'repository' ? repositoryRoot(root) : undefined;
  const { gitPatch } = await import('../codemods/engine/patch.ts');
  return gitPatch(
    changes.map(({ path, target, change }) => ({
      path: top === undefined ? path : relative(top, target).replaceAll(sep, '/'),
      change,
    })),
  );
}

/** Writes a file that a flag asks for. Throws `ExpectedError` when it can't. */
export async function writeExtra(flag: string, file: string, content: Buffer | string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new ExpectedError({
      what: `${flag} can't write ${file}: ${systemReason(error)}`,
      todo: `name a file in a directory that exists (${dirname(file)}) and that you may write to`,
    });
  }
}
