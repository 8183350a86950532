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
 * are the file's own, and no other way keeps them all. What it grows by is written first: a full disk is met while the file
 * is still whole. Throws the system's error; the file is then as it was, if the disk lets it be.
 */
export async function overwrite(file: OpenFile, { before, after }: Change): Promise<void> {
  const from = firstDifference(before, after);
  const overlap = Math.min(before.length, after.length);
  try {
    // Without a pause between them, in which other files would be written and a kill would find this one half done.
    writeAt(file, after, overlap, after.length);
    writeAt(file, after, from, overlap);
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
