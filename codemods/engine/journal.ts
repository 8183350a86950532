import {
  closeSync,
  constants,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from '../../lib/cache-place.ts';
import { isRunning, isWho, thisProcess } from '../../lib/who.ts';
import type { Change } from './outcome.ts';
import { isHalfDone } from './overwrite.ts';

/** A file (absolute, symbolic links resolved) and what becomes of it. */
export interface Edit {
  target: string;
  change: Change;
}

interface Entry {
  target: string;
  before: string;
  after: string;
}

let written = 0;

/**
 * Says, in a folder of this user's own and never beside the files, what is about to be written: a run that is killed in the
 * middle is finished by the next. Gives what takes the note away again; without such a folder, nothing is noted.
 */
export function note(edits: readonly Edit[]): () => void {
  const folder = ownFolder('unfinished');
  if (folder === undefined) return () => {};
  const file = join(folder, `${process.pid}-${Date.now()}-${written++}.json`);
  const files = edits.map(({ target, change: { before, after } }): Entry => {
    return { target, before: base64(before), after: base64(after) };
  });
  const remove = () => rmSync(file, { force: true });
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    try {
      writeFileSync(descriptor, JSON.stringify({ who: thisProcess(), files }));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // A full disk: the files themselves are written so that one is met before anything is lost.
    remove();
  }
  return remove;
}

/** Finishes what killed runs have begun. Gives the files (absolute) that were half written, and are whole now. */
export function finishInterrupted(): string[] {
  const folder = ownFolder('unfinished');
  if (folder === undefined) return [];
  const finished: string[] = [];
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const said = read(file);
    if (said === 'alive') continue;
    for (const entry of said) if (finish(entry)) finished.push(entry.target);
    rmSync(file, { force: true });
  }
  return finished;
}

function read(file: string): Entry[] | 'alive' {
  try {
    const { who, files } = JSON.parse(readFileSync(file, 'utf8'));
    return isWho(who) && isRunning(who) !== false ? 'alive' : files;
  } catch {
    // Killed while it was written: then no file was.
    return [];
  }
}

function finish({ target, before, after }: Entry): boolean {
  const change = { before: Buffer.from(before, 'base64'), after: Buffer.from(after, 'base64') };
  try {
    const file = openSync(target, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
    try {
      const bytes = readFileSync(file);
      if (bytes.equals(change.before) || bytes.equals(change.after) || !isHalfDone(bytes, change))
        return false;
      for (let at = 0; at < change.after.length; ) at += writeSync(file, change.after, at, undefined, at);
      ftruncateSync(file, change.after.length);
      fsyncSync(file);
      return true;
    } finally {
      closeSync(file);
    }
  } catch {
    // It is gone, or no longer ours to write.
    return false;
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
