import type { FileOutcome, ReportedFinding } from '../../codemods/engine/outcome.ts';
import { issuesUrl, recipeUrl } from '../../lib/address.ts';
import { type Census, takeCensus } from '../census.ts';
import type { DatabaseFinding } from '../doctor/report.ts';
import { checklistLines } from './checklist.ts';
import { type Painter, painter } from './colors.ts';
import { plural } from './plural.ts';
import { type Report, summaryOf } from './report.ts';
import { skippedLines, skippedPart } from './skipped.ts';
import { errorLine } from './text.ts';

/** What `kit doctor` says to a person: a line a finding, files apart, then what there is of each kind and who mends it. */
export function renderDiagnosis(report: Report, titleOf: (code: string) => string | undefined): string {
  const paint = painter(report.color);
  const files = report.run.files.map((file) => fileLines(file, paint)).filter((lines) => lines.length > 0);
  const ofDatabase = (report.database?.findings ?? []).map((finding) => databaseLine(finding, paint));
  if (ofDatabase.length > 0) files.push(ofDatabase);
  const findings = files.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
  if (report.quiet) return asText(findings);
  const census = takeCensus(report);
  const parts = [
    findings,
    skippedLines(report),
    report.database ? checklistLines(report.database, paint) : [],
    [stateLine(report, paint)],
    codeLines(census, titleOf, paint),
    repairLines(census, paint),
  ];
  const told = parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
  return asText([...told, ...bugLines(report)]);
}

function fileLines(file: FileOutcome, paint: Painter): string[] {
  const lines = file.findings.map((finding) => findingLine(file.path, finding, paint));
  return file.error ? [...lines, errorLine(file.path, file.error, paint)] : lines;
}

function findingLine(path: string, finding: ReportedFinding, paint: Painter): string {
  const { line, column } = finding.range.start;
  const place = `${paint('bold', path)}:${line}:${column}`;
  return `${place} ${paint('red', finding.code)} ${finding.message} ${paint('dim', `[${wayOf(finding)}]`)}`;
}

function databaseLine({ object, code, message }: DatabaseFinding, paint: Painter): string {
  return `${paint('bold', `database:${object}`)} ${paint('red', code)} ${message} ${paint('dim', '[by hand]')}`;
}

function wayOf({ applicability, codemod }: ReportedFinding): string {
  if (applicability === 'manual' || codemod === null) return 'by hand';
  return applicability === 'unsafe' ? `${codemod} --unsafe` : codemod;
}

function stateLine(report: Report, paint: Painter): string {
  const { run, database } = report;
  const { scanned, findings, failed, suppressed } = summaryOf(report);
  const files = run.files.filter((file) => file.findings.length > 0).length;
  const looked = `${scanned} ${plural(scanned, 'file')} looked at`;
  const failures = failed > 0 ? [`${failed} could not be done`] : [];
  const silenced = suppressed > 0 ? [`${suppressed} ${plural(suppressed, 'finding')} suppressed`] : [];
  if (findings + failed === 0)
    return [
      `nothing to do in ${scanned} ${plural(scanned, 'file')}`,
      ...silenced,
      ...skippedPart(report),
    ].join(', ');
  const places = [...(files > 0 || !database ? [`${files} ${plural(files, 'file')}`] : [])];
  if ((database?.findings.length ?? 0) > 0) places.push('the database');
  const found = `${findings} ${plural(findings, 'finding')} in ${places.join(' and ')}`;
  return [
    paint('bold', found),
    looked,
    ...failures,
    ...silenced,
    ...skippedPart(report),
    'nothing was written',
  ].join(', ');
}

function codeLines(
  { byCode }: Census,
  titleOf: (code: string) => string | undefined,
  paint: Painter,
): string[] {
  const rows = Object.entries(byCode).map(([code, { findings }]) => ({
    code,
    findings: String(findings),
    title: titleOf(code) ?? '',
  }));
  const digits = Math.max(0, ...rows.map(({ findings }) => findings.length));
  return rows.flatMap(({ code, findings, title }) => [
    `  ${findings.padStart(digits)}  ${paint('red', code)}  ${title}`,
    `  ${' '.repeat(digits)}          ${paint('dim', recipeUrl(code))}`,
  ]);
}

function repairLines({ byCode, byCodemod }: Census, paint: Painter): string[] {
  const mending = Object.entries(byCodemod).filter(([, { safe, unsafe }]) => safe + unsafe > 0);
  const width = Math.max(0, ...mending.map(([id]) => id.length));
  const repairs = mending.map(([id, { safe, unsafe, manual }]) => {
    const counts = [amount(safe, 'safe'), amount(unsafe, 'with --unsafe'), amount(manual, 'by hand')]
      .flat()
      .join(', ');
    return `  npx pgvector-kit codemod ${id.padEnd(width)}  ${counts}`;
  });
  const byHand = Object.entries(byCode).filter(([, { manual }]) => manual > 0);
  const explained = byHand.map(
    ([code, { manual }]) => `  npx pgvector-kit explain ${code}  ${manual} by hand`,
  );
  return [
    ...(repairs.length > 0 ? [paint('bold', 'fixable by'), ...repairs] : []),
    ...(explained.length > 0 ? [paint('bold', 'for a person'), ...explained] : []),
  ];
}

function amount(count: number, what: string): string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}

function bugLines({ run }: Report): string[] {
  const isBug = run.files.some((file) => file.error?.bug);
  return isBug ? ['', `internal errors are faults of the kit: please report them at ${issuesUrl}`] : [];
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
