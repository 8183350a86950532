import { issuesUrl, recipeUrl } from '../../lib/address.ts';
import { type Census, takeCensus } from '../census.ts';
import { checklistLines } from './checklist.ts';
import { type Painter, painter } from './colors.ts';
import { databaseLines, findingLines } from './findings.ts';
import { apart, asText } from './lines.ts';
import { plural } from './plural.ts';
import { type Report, summaryOf } from './report.ts';
import { skippedLines, skippedPart } from './skipped.ts';
import { errorLine } from './text.ts';

/** What `kit doctor` says to a person: each cause with a frame, the worst first; then how many there are, and what to run next. */
export function renderDiagnosis(report: Report, titleOf: (code: string) => string | undefined): string {
  const paint = painter(report.color);
  const { color, unsafe, verbose = false } = report;
  const placed = report.run.files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const findings = apart([
    findingLines(placed, { paint, color, unsafe, verbose }),
    databaseLines(report.database?.findings ?? [], { paint, color, unsafe, verbose }),
    report.run.files.flatMap(({ path, error }) => (error ? [errorLine(path, error, paint)] : [])),
  ]);
  if (report.quiet) return asText(findings);
  const census = takeCensus(report);
  const told = apart([
    findings,
    skippedLines(report),
    report.database ? checklistLines(report.database, paint) : [],
    [stateLine(report, paint)],
    codeLines(census, titleOf, paint),
    repairLines(census, paint),
  ]);
  return asText([...told, ...bugLines(report)]);
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
  const counts = Object.values(byCodemod);
  const safe = counts.reduce((sum, one) => sum + one.safe, 0);
  const unsafe = counts.reduce((sum, one) => sum + one.unsafe, 0);
  const byHand = Object.entries(byCode).filter(([, { manual }]) => manual > 0);
  const rows: [command: string, what: string][] = [
    ...(safe > 0 ? [['npx pgvector-kit fix', `repairs ${safe}`] as [string, string]] : []),
    ...(unsafe > 0
      ? [['npx pgvector-kit fix --unsafe', `${unsafe} more; read them first`] as [string, string]]
      : []),
    ...byHand.map(([code, { manual }]): [string, string] => [
      `npx pgvector-kit explain ${code}`,
      `${manual} by hand`,
    ]),
  ];
  const width = Math.max(0, ...rows.map(([command]) => command.length));
  const lines = rows.map(([command, what]) => `  ${command.padEnd(width)}  ${paint('dim', what)}`);
  return lines.length > 0 ? [paint('bold', 'next'), ...lines] : [];
}

function bugLines({ run }: Report): string[] {
  const isBug = run.files.some((file) => file.error?.bug);
  return isBug ? ['', `internal errors are faults of the kit: please report them at ${issuesUrl}`] : [];
}
