import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

const megabyte = 1 << 20;
/** In bytes. What people write is smaller; to read more takes memory that a laptop or a CI job may lack. */
export const largestFile = 10_000_000;
/** A link may lead to a pipe that nobody writes to: opening it must not wait. Windows has no such flag. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads one file after the other into the same memory: a view is good until the next read. */
export class FileReader {
  private memory = Buffer.allocUnsafe(megabyte);

  /**
   * The bytes of a file, of one that is larger than `largestFile` its beginning, with a few bytes more; a link may lead to a
   * device, which has no end and counts as empty. Throws the system's error.
   */
  read(path: string): Buffer {
    const descriptor = openSync(path, flags);
    try {
      let size = 0;
      for (;;) {
        const got = readSync(descriptor, this.memory, size, this.memory.length - size, null);
        size += got;
        // A read that leaves room has met the end: files are regular files here.
        if (size < this.memory.length || size > largestFile) return this.memory.subarray(0, size);
        if (!fstatSync(descriptor).isFile()) return this.memory.subarray(0, 0);
        this.grow();
      }
    } finally {
      closeSync(descriptor);
    }
  }

  private grow(): void {
    const larger = Buffer.allocUnsafe(this.memory.length * 2);
    this.memory.copy(larger);
    this.memory = larger;
  }
}

/** In bytes: the lock file of a large repository is below it. */
const largestText = 64_000_000;

/**
 * What is in a file that says something about a project. A link may lead to a pipe or a device, which would never end: these, and
 * what is too large to be written by a person or a package manager, count as empty. Throws the system's error.
 */
export function readBytes(path: string): Buffer {
  const descriptor = openSync(path, flags);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() && stats.size <= largestText ? readFileSync(descriptor) : Buffer.alloc(0);
  } finally {
    closeSync(descriptor);
  }
}

/** The same as text. */
export function readText(path: string): string {
  return readBytes(path).toString('utf8');
}

/** Names of system errors that a listing can cause when files come and go, or are no files. */
export function isGone(error: unknown): boolean {
  return ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(errorCode(error));
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
