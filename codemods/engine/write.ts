import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { systemReason } from '../../lib/system-reason.ts';
import { type Edit, note } from './journal.ts';
import type { Change, FileOutcome } from './outcome.ts';
import { openFile, overwrite } from './overwrite.ts';
import { withCleanup } from './with-cleanup.ts';

/** Waiting for the disk (fsync) is most of the work, and Node has four threads that wait. */
const atOnce = 16;

/** A link that somebody puts in the place of the file is not followed. */
const flags = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Writes the changed files; gives the outcomes as they then are: what can't be written has failed, and is as it was. */
export async function writeChanges(files: readonly FileOutcome[]): Promise<FileOutcome[]> {
  const result = [...files];
  const waiting = files.flatMap(({ target, change }, index) => (change ? [{ index, target, change }] : []));
  await withCleanup(async (stop) => {
    while (waiting.length > 0 && !stop.aborted) {
      const group = waiting.splice(0, atOnce);
      const reasons = await replaceFiles(group);
      for (const [at, { index }] of group.entries()) {
        const [file, reason] = [files[index], reasons[at]];
        if (file && reason !== undefined) result[index] = unwritten(file, reason);
      }
    }
  });
  return result;
}

function unwritten(file: FileOutcome, message: string): FileOutcome {
  const { change: _, ...rest } = file;
  return { ...rest, status: 'failed', error: { message } };
}

/** `replaceFile` for some files at once, with one note of all. */
async function replaceFiles(edits: readonly Edit[]): Promise<(string | undefined)[]> {
  const done = note(edits);
  const reasons = await Promise.all(edits.map(({ target, change }) => replace(target, change)));
  done();
  return reasons;
}

/**
 * Makes a file (absolute, symbolic links resolved) what it shall be; everything else about it stays. Gives the reason when it
 * did not: the file is read-only, or is no longer what it was when it was read.
 */
export async function replaceFile(target: string, change: Change): Promise<string | undefined> {
  const [reason] = await replaceFiles([{ target, change }]);
  return reason;
}

async function replace(target: string, change: Change): Promise<string | undefined> {
  try {
    const stats = await lstat(target);
    // The mode, not access(2): root may write everywhere, and a read-only file is meant.
    if (!stats.isFile() || (stats.mode & 0o222) === 0) return 'it is read-only';
    if ((await realpath(target)) !== target) return 'it changed on disk meanwhile';
    const file = await open(target, flags);
    try {
      const before = await file.readFile();
      if (!before.equals(change.before)) return 'it changed on disk meanwhile';
      await overwrite(openFile(file), change);
      return undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    return `it can't be written: ${systemReason(error)}`;
  }
}
