import type { FileOutcome } from '../../codemods/engine/outcome.ts';
import { safeJson } from '../../lib/printable.ts';
import { takeCensus } from '../census.ts';
import { type Report, summaryOf } from './report.ts';

export function renderJson(report: Report): string {
  const { version, root, codemod, written, run, database } = report;
  const files = run.files.map(fileJson);
  const told = {
    version,
    root,
    codemod,
    written,
    files,
    ...(database && { database }),
    summary: summaryOf(report),
  };
  // Counts of one codemod say nothing that its summary does not.
  const census = codemod === null ? takeCensus(report) : {};
  return safeJson({ ...told, ...census, remarks: run.remarks, skipped: run.skipped });
}

function fileJson({ path, status, findings, suppressed, error }: FileOutcome) {
  return {
    path,
    status,
    findings: findings.map((finding) => ({
      ...finding,
      edits: finding.edits.map(({ start, end, text }) => ({ start, end, text })),
    })),
    ...(suppressed > 0 && { suppressed }),
    ...(error && { error: { message: error.message, ...error.position, bug: error.bug === true } }),
  };
}
