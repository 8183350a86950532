import { type FileHandle, lstat, open, readFile, rename, rm } from 'node:fs/promises';
import type { Change, FileOutcome } from './outcome.ts';
import { systemReason } from './read.ts';
import { forget, isPresent, newTempName, withCleanup } from './temp-files.ts';

/** Waiting for the disk (fsync) is most of the work, and Node has four threads that wait. */
const atOnce = 16;

/** Writes the changed files; gives the outcomes as they then are: what can't be written has failed, and is as it was. */
export async function writeChanges(files: readonly FileOutcome[]): Promise<FileOutcome[]> {
  const result = [...files];
  const waiting = files.entries();
  const worker = async (stop: AbortSignal): Promise<void> => {
    for (const [index, file] of waiting) {
      if (stop.aborted) return;
      if (!file.change) continue;
      const reason = await replaceFile(file.target, file.change);
      if (reason !== undefined) result[index] = unwritten(file, reason);
    }
  };
  await withCleanup((stop) => Promise.all(Array.from({ length: atOnce }, () => worker(stop))));
  return result;
}

function unwritten(file: FileOutcome, message: string): FileOutcome {
  const { change: _, ...rest } = file;
  return { ...rest, status: 'failed', error: { message } };
}

/**
 * Puts new bytes in the place of a file, in one step, with its mode and owner. Gives the reason when it did not: the file
 * is read-only, or is no longer what it was when it was read.
 */
export async function replaceFile(target: string, change: Change): Promise<string | undefined> {
  const temp = newTempName(target);
  try {
    const stats = await lstat(target);
    // The mode, not access(2): root may write everywhere, and a read-only file is meant.
    if (!stats.isFile() || (stats.mode & 0o222) === 0) return 'it is read-only';
    await writeTemp(temp, change.after, stats);
    if (!Buffer.from(change.before).equals(await readFile(target))) return 'it changed on disk meanwhile';
    await rename(temp, target);
    forget(temp);
    return undefined;
  } catch (error) {
    return `it can't be written: ${systemReason(error)}`;
  } finally {
    if (isPresent(temp)) await rm(temp, { force: true });
    forget(temp);
  }
}

interface Attributes {
  mode: number;
  uid: number;
  gid: number;
}

async function writeTemp(temp: string, bytes: Uint8Array, like: Attributes): Promise<void> {
  const file = await open(temp, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await keepOwner(file, like);
    await file.chmod(like.mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Root in a container must not take the files of whoever owns the working tree. */
async function keepOwner(file: FileHandle, { uid, gid }: Attributes): Promise<void> {
  const made = await file.stat();
  if (made.uid === uid && made.gid === gid) return;
  // Nobody but root may give files away; the others keep the group if they can.
  await file.chown(process.getuid?.() === 0 ? uid : made.uid, gid).catch(() => undefined);
}
