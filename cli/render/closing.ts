import { summarise } from '../../codemods/engine/summary.ts';
import { issuesUrl, recipeUrl } from '../../lib/address.ts';
import { shellQuoted } from '../../lib/shell-quote.ts';
import { plural } from './plural.ts';
import { isApplied, type Report } from './report.ts';
import { skippedLines, skippedPart } from './skipped.ts';

/** The state of the files in one line, then what to do next. */
export function closing(report: Report): string[] {
  return [...skippedLines(report), stateOfFiles(report), ...hints(report)];
}

function stateOfFiles(report: Report): string {
  const { run, written } = report;
  const { scanned, changed, suppressed } = summarise(run);
  const unfinished = needPerson(report);
  const failed = run.files.filter((file) => file.error).length;
  const people = unfinished > 0 ? [`${unfinished} ${unfinished === 1 ? 'needs' : 'need'} a person`] : [];
  const failures = failed > 0 ? [`${failed} could not be done`] : [];
  const silenced = suppressed > 0 ? [`${suppressed} ${plural(suppressed, 'finding')} suppressed`] : [];
  if (changed + unfinished + failed === 0) {
    const nothing = `nothing to do in ${scanned} ${plural(scanned, 'file')}`;
    return [nothing, ...silenced, ...skippedPart(report)].join(', ');
  }
  const changes = `${changed} ${plural(changed, 'file')} ${written ? 'changed' : 'would change'}`;
  const end = written ? 'nothing else touched' : 'nothing was written';
  return [changes, ...people, ...failures, ...silenced, ...skippedPart(report), end].join(', ');
}

function hints({ run, written, unsafe, patchFile }: Report): string[] {
  const lines: string[] = [];
  const left = run.files.filter((file) => !file.error).flatMap((file) => file.findings);
  const codes = new Set(left.map((finding) => finding.code));
  const waiting = left.filter((finding) => finding.applicability === 'unsafe').length;
  if (waiting > 0 && !unsafe)
    lines.push(`  --unsafe applies ${waiting} more; read them first: they can change what runs`);
  for (const code of [...codes].sort()) lines.push(`  ${code}: ${recipeUrl(code)}`);
  if (written && patchFile && summarise(run).changed > 0)
    lines.push(`  undo: git apply -R ${shellQuoted(patchFile)}`);
  if (run.files.some((file) => file.error?.bug))
    lines.push(`  internal errors are faults of the kit: please report them at ${issuesUrl}`);
  return lines;
}

/** Files where something is left that this run does not edit. */
function needPerson({ run, unsafe }: Report): number {
  return run.files.filter(
    (file) =>
      (file.status === 'refused' && !file.error) ||
      (file.status === 'changed' && file.findings.some((finding) => !isApplied(file, finding, unsafe))),
  ).length;
}
