import { ftruncateSync, writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Change } from './outcome.ts';

/** What is done with an open file; each throws the system's error. */
export interface OpenFile {
  /** From `offset` in the bytes, to `at` in the file. Gives how many were written. */
  write(bytes: Uint8Array, offset: number, length: number, at: number): number;
  truncate(length: number): void;
  sync(): Promise<void>;
}

export function openFile(handle: FileHandle): OpenFile {
  return {
    write: (bytes, offset, length, at) => writeSync(handle.fd, bytes, offset, length, at),
    truncate: (length) => ftruncateSync(handle.fd, length),
    sync: () => handle.sync(),
  };
}

/**
 * Makes a file, open for reading and writing, what it shall be, in place: its mode, owner, ACL, extended attributes and hard links
 * are the file's own, and no other way keeps them all. One call writes all that differs, so a kill has no gap to land in but
 * between the pages of that call; `isHalfDone` knows what it leaves. Throws the system's error, as when the disk is full; the
 * file is then as it was: its old bytes go back to the blocks that it still owns.
 */
export async function overwrite(file: OpenFile, { before, after }: Change): Promise<void> {
  const from = firstDifference(before, after);
  try {
    writeAt(file, after, from, after.length);
    if (after.length < before.length) file.truncate(after.length);
    await file.sync();
  } catch (error) {
    writeAt(file, before, from, before.length);
    file.truncate(before.length);
    throw error;
  }
}

function writeAt(file: OpenFile, bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; ) at += file.write(bytes, at, to - at, at);
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
