import type { FileOutcome, ReportedFinding } from '../../codemods/engine/outcome.ts';
import type { Run } from '../../codemods/engine/run.ts';
import { type Summary, summarise } from '../../codemods/engine/summary.ts';
import { type ExitCode, exit } from '../../lib/expected-error.ts';
import { severityOf } from '../../lib/severity.ts';
import type { DatabaseReport } from '../doctor/report.ts';

/** What a run did, and what the user asked it to say. */
export interface Report {
  version: string;
  /** Absolute directory that the paths are relative to. */
  root: string;
  /** `null`: all of them. */
  codemod: string | null;
  /** All of them edit (`kit fix`); otherwise they only report. */
  repairs?: boolean;
  /** Changed files are written; otherwise they would be. */
  written: boolean;
  /** Unsafe edits count among the changes. */
  unsafe: boolean;
  run: Run;
  quiet: boolean;
  /** The report was shown before: only what became of the files is news. */
  brief?: boolean;
  /** Names the files that were not looked at. */
  verbose?: boolean;
  color: boolean;
  /** Where the patch is, as the user gave it. */
  patchFile?: string;
  /** What `kit doctor --db` saw. */
  database?: DatabaseReport;
}

/** The counts of a run, what is about a database alone included. */
export function summaryOf({ run, database }: Pick<Report, 'run' | 'database'>): Summary {
  const summary = summarise(run);
  const more = database?.findings.length ?? 0;
  return { ...summary, findings: summary.findings + more, manual: summary.manual + more };
}

/** Was (or would be) this finding edited away? */
export function isApplied(file: FileOutcome, finding: ReportedFinding, unsafe: boolean): boolean {
  if (file.status !== 'changed') return false;
  return finding.applicability === 'safe' || (finding.applicability === 'unsafe' && unsafe);
}

/** `counts`: which findings a caller wants to hear of by the exit code. */
export function exitCodeOf(
  { run, database }: Pick<Report, 'run' | 'database'>,
  counts: 'all' | 'harm' | 'none',
): ExitCode {
  if (run.files.some((file) => file.error)) return exit.failedFiles;
  const found = [...run.files.flatMap((file) => file.findings), ...(database?.findings ?? [])];
  const counted = found.filter((one) => counts === 'all' || severityOf(one) !== 'advice');
  return counts !== 'none' && counted.length > 0 ? exit.findings : exit.done;
}
