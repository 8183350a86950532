import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { repositoryRoot } from '../codemods/engine/git.ts';
import type { FileOutcome } from '../codemods/engine/outcome.ts';
import { ExpectedError } from '../lib/expected-error.ts';
import { systemReason } from '../lib/system-reason.ts';

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

/** A file that a flag asks for. */
export interface Extra {
  flag: '--patch-out' | '--pr-body';
  file: string;
  /** How one that the kit has written begins: no other file is written over. */
  beginning: string;
}

/** Throws `ExpectedError` when a file is in the way that the kit has not written. */
export function checkExtras(extras: readonly Extra[]): void {
  for (const { flag, file, beginning } of extras) {
    const kind = flag === '--patch-out' ? 'a patch' : 'the text of a pull request';
    if (isOther(file, beginning)) {
      throw new ExpectedError({
        what: `${flag} would write over ${file}, which is not ${kind} of the kit`,
        todo: 'name a file that is not there yet',
        files: 'nothing was written',
      });
    }
  }
  const [first, second] = extras.map(({ file }) => resolve(file));
  if (first !== undefined && first === second) {
    throw new ExpectedError({
      what: '--patch-out and --pr-body name the same file',
      todo: 'give them two',
      files: 'nothing was written',
    });
  }
}

/** Pipes and devices take what they are given. */
function isOther(file: string, beginning: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size === 0) return false;
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(beginning.length);
    return readSync(descriptor, start, 0, start.length, 0) < start.length || start.toString() !== beginning;
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a file that a flag asks for. Throws `ExpectedError` when it can't. `files`: the state of the user's own. */
export async function writeExtra(
  { flag, file }: Extra,
  content: Buffer | string,
  files: string,
): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new ExpectedError({
      what: `${flag} can't write ${file}: ${systemReason(error)}`,
      todo: `name a file in a directory that exists (${dirname(file)}) and that you may write to`,
      files,
    });
  }
}
