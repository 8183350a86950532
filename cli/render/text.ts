import type { FileError, FileOutcome, ReportedFinding } from '../../codemods/engine/outcome.ts';
import type { DatabaseFinding } from '../doctor/report.ts';
import { closing } from './closing.ts';
import { type Painter, painter } from './colors.ts';
import { asText } from './lines.ts';
import { isApplied, type Report } from './report.ts';

/** One line a finding, as compilers write it, then the summary. */
export function renderText(report: Report): string {
  const paint = painter(report.color);
  const lines = report.run.files.flatMap((file) => {
    const told = report.quiet && report.written ? remaining(file, report.unsafe) : file.findings;
    const findings = told.map((finding) => findingLine(file, finding, paint));
    return file.error ? [...findings, errorLine(file.path, file.error, paint)] : findings;
  });
  lines.push(...(report.database?.findings ?? []).map((finding) => databaseLine(finding, paint)));
  if (report.quiet) return asText(lines);
  return asText([...lines, ...(lines.length > 0 ? [''] : []), ...closing(report)]);
}

function remaining(file: FileOutcome, unsafe: boolean): ReportedFinding[] {
  return file.findings.filter((finding) => !isApplied(file, finding, unsafe));
}

function findingLine({ path }: FileOutcome, finding: ReportedFinding, paint: Painter): string {
  const { line, column } = finding.range.start;
  const place = `${paint('bold', path)}:${line}:${column}`;
  return `${place} ${paint('red', finding.code)} ${finding.message} ${paint('dim', `[${finding.applicability}]`)}`;
}

export function databaseLine({ object, code, message }: DatabaseFinding, paint: Painter): string {
  return `${paint('bold', `database:${object}`)} ${paint('red', code)} ${message} ${paint('dim', '[manual]')}`;
}

export function errorLine(path: string, { position, message, bug }: FileError, paint: Painter): string {
  const place = position ? `${paint('bold', path)}:${position.line}:${position.column}` : paint('bold', path);
  return `${place} ${paint('red', bug ? 'internal error:' : 'error:')} ${message}`;
}
