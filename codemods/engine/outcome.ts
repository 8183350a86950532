import type { Severity } from '../../lib/severity.ts';
import type { Remark } from './suppress.ts';
import type { Applicability } from './types.ts';

/** Lines and columns from 1, columns in characters (code points), offsets in bytes of the file. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** Replace the bytes `[start, end)` of the file with `text`; `range` says the same in lines and columns. */
export interface ReportedEdit {
  start: number;
  end: number;
  text: string;
  range: Range;
}

export interface ReportedFinding {
  code: string;
  /** `null`: a check of the database found it. */
  codemod: string | null;
  /** That check. */
  check?: string;
  /** What in the database it is about: `public.documents.embedding`. */
  object?: string;
  /** `what` and `help` in one sentence. */
  message: string;
  what: string;
  help: string;
  /** Absent: that of the recipe. */
  severity?: Severity;
  applicability: Applicability;
  range: Range;
  edits: ReportedEdit[];
  url: string;
}

/**
 * - `changed`: the file is (or, when nothing is written, would be) edited.
 * - `unchanged`: nothing was found, or nobody asked for an edit.
 * - `refused`: something was found and nothing is edited: it needs `--unsafe` or a person.
 * - `failed`: the file could not be read, parsed or written.
 */
export type FileStatus = 'changed' | 'unchanged' | 'refused' | 'failed';

export interface Change {
  before: Uint8Array;
  after: Uint8Array;
}

export interface FileOutcome {
  /** Relative to the root of the run, with `/`. */
  path: string;
  /** Where it is on disk, symbolic links resolved. */
  target: string;
  status: FileStatus;
  findings: ReportedFinding[];
  /** How many findings a comment in the file, or the configuration, silenced. */
  suppressed: number;
  /** What is wrong with the file's own comments to us. */
  remarks: Remark[];
  error?: FileError;
  change?: Change;
}

export interface FileError {
  message: string;
  position?: Position;
  /** The fault is the kit's, not the file's. */
  bug?: boolean;
}
