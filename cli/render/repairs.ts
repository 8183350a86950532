import { recipeUrl } from '../../lib/address.ts';
import type { Placed } from './causes.ts';
import { closing } from './closing.ts';
import { type Painter, painter } from './colors.ts';
import { findingLines } from './findings.ts';
import { apart, asText } from './lines.ts';
import { plural } from './plural.ts';
import { isApplied, type Report } from './report.ts';
import { errorLine } from './text.ts';

/** What `kit fix` says to a person: what was wrong, by cause; the files; what is left, with its place; what to run next. */
export function renderRepairs(report: Report, titleOf: (code: string) => string | undefined): string {
  const paint = painter(report.color);
  const { run, unsafe, written, quiet } = report;
  const placed = run.files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const done = placed.filter(({ file, finding }) => isApplied(file, finding, unsafe));
  const left = placed.filter(({ file, finding }) => !isApplied(file, finding, unsafe));
  const changed = run.files.filter(({ status }) => status === 'changed').map(({ path }) => path);
  const failures = run.files.flatMap(({ path, error }) => (error ? [errorLine(path, error, paint)] : []));
  if (report.brief) return asText([...failures, ...closing(report), ...next(report, changed)]);
  const told = apart([
    heading(written ? 'repaired' : 'would be repaired', causes(done, titleOf, paint), paint),
    quiet
      ? []
      : heading(
          written ? 'files changed' : 'files that would change',
          changed.map((path) => `  ${path}`),
          paint,
        ),
    heading(
      'left for a person',
      findingLines(left, { paint, color: report.color, unsafe, verbose: report.verbose ?? false }),
      paint,
    ),
    failures,
    quiet ? [] : closing(report),
    quiet ? [] : next(report, changed),
  ]);
  return asText(told);
}

function heading(title: string, lines: readonly string[], paint: Painter): string[] {
  return lines.length > 0 ? [paint('bold', title), ...lines] : [];
}

/** A cause a line: how often, in how many files, and the title of its recipe. */
function causes(
  done: readonly Placed[],
  titleOf: (code: string) => string | undefined,
  paint: Painter,
): string[] {
  const codes = [...new Set(done.map(({ finding }) => finding.code))].sort();
  return codes.map((code) => {
    const of = done.filter(({ finding }) => finding.code === code);
    const files = new Set(of.map(({ file }) => file.path)).size;
    const where = `${of.length} ${plural(of.length, 'place')} in ${files} ${plural(files, 'file')}`;
    return `  ${paint('red', code)}  ${titleOf(code) ?? recipeUrl(code)} (${where})`;
  });
}

function next({ written }: Report, changed: readonly string[]): string[] {
  if (changed.length === 0) return [];
  if (!written) return ['next: kit fix, which writes that'];
  const isMigration = changed.some((path) => path.endsWith('.py'));
  return [
    `next: read the change with git diff${isMigration ? ', then kit prove runs the migrations in a copy' : ''}`,
  ];
}
