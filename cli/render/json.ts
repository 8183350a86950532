import type { FileOutcome } from '../../codemods/engine/outcome.ts';
import { summarise } from '../../codemods/engine/summary.ts';
import { takeCensus } from '../census.ts';
import type { Report } from './report.ts';

export function renderJson({ version, root, codemod, written, run }: Report): string {
  const files = run.files.map(fileJson);
  const report = { version, root, codemod, written, files, summary: summarise(run) };
  // Counts of one codemod say nothing that its summary does not.
  const census = codemod === null ? takeCensus(run, root) : {};
  return `${JSON.stringify({ ...report, ...census, remarks: run.remarks }, null, 2)}\n`;
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
