import type { FileOutcome } from './outcome.ts';
import type { Run } from './run.ts';

/** Counts of a run: files by status, findings by what can be done about them. */
export interface Summary {
  scanned: number;
  changed: number;
  unchanged: number;
  refused: number;
  failed: number;
  findings: number;
  safe: number;
  unsafe: number;
  manual: number;
  suppressed: number;
  /** Files that were not looked at. */
  skipped: number;
}

export function summarise({ scanned, files, skipped }: Run): Summary {
  const by = (status: FileOutcome['status']) => files.filter((file) => file.status === status).length;
  const findings = files.flatMap((file) => file.findings);
  const of = (kind: string) => findings.filter((finding) => finding.applicability === kind).length;
  const [changed, refused, failed] = [by('changed'), by('refused'), by('failed')];
  return {
    scanned,
    changed,
    unchanged: Math.max(0, scanned - changed - refused - failed),
    refused,
    failed,
    findings: findings.length,
    safe: of('safe'),
    unsafe: of('unsafe'),
    manual: of('manual'),
    suppressed: files.reduce((sum, file) => sum + file.suppressed, 0),
    skipped: skipped.length,
  };
}
