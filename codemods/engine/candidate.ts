import type { FileError, FileOutcome } from './outcome.ts';
import type { Codemod } from './types.ts';

/** A file that some codemods want to see the tree of: all of one language, but for those that look at its text alone. */
export interface Candidate {
  /** Relative to the root of the run, with `/`. */
  path: string;
  /** Where it is on disk, symbolic links resolved. */
  target: string;
  bytes: Buffer;
  /** None: nothing can be found in it, and a comment of its says that something shall be silenced. */
  codemods: readonly Codemod[];
}

export function failure(file: { path: string; target: string }, error: FileError): FileOutcome {
  const { path, target } = file;
  return { path, target, status: 'failed', findings: [], suppressed: 0, remarks: [], error };
}
