import type { FileHandle } from 'node:fs/promises';
import type { Change } from './outcome.ts';

/**
 * Makes a file, open for reading and writing, what it shall be, in place: its mode, owner, ACL, extended attributes and hard links
 * are the file's own, and no other way keeps them all. What it grows by is written first: a full disk is met while the file
 * is still whole. Throws the system's error; the file is then as it was, if the disk lets it be.
 */
export async function overwrite(file: FileHandle, { before, after }: Change): Promise<void> {
  const from = firstDifference(before, after);
  const overlap = Math.min(before.length, after.length);
  try {
    await writeAt(file, after, overlap, after.length);
    await writeAt(file, after, from, overlap);
    if (after.length < before.length) await file.truncate(after.length);
    await file.sync();
  } catch (error) {
    await writeAt(file, before, from, before.length);
    await file.truncate(before.length);
    throw error;
  }
}

async function writeAt(file: FileHandle, bytes: Uint8Array, from: number, to: number): Promise<void> {
  for (let at = from; at < to; ) at += (await file.write(bytes, at, to - at, at)).bytesWritten;
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** May these bytes be what is left where `overwrite` was killed? Somebody's own edit is not. */
export function isHalfDone(bytes: Uint8Array, { before, after }: Change): boolean {
  const [least, most] = [before.length, after.length].sort((a, b) => a - b) as [number, number];
  if (bytes.length < least || bytes.length > most) return false;
  return bytes.every((byte, at) => byte === before[at] || byte === after[at]);
}
