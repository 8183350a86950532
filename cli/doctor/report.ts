import type { Severity } from '../../lib/severity.ts';
import type { ChecklistItem } from './checklist.ts';

/** What `--db` adds to a report. */
export interface DatabaseReport {
  /** Its name; no more of its address. */
  name: string;
  /** `16.14` */
  server: string;
  /** Version of the extension; `null`: there is none. */
  extension: string | null;
  checklist: readonly ChecklistItem[];
  /** About the database alone; those that a file has a part in are with the file's. */
  findings: readonly DatabaseFinding[];
}

export interface DatabaseFinding {
  code: string;
  /** The check that found it. */
  check: string;
  message: string;
  severity?: Severity;
  /** What in the database it is about: `public.ix_documents_embedding`. */
  object: string;
  url: string;
}
