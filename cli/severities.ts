import type { Severity } from '../lib/severity.ts';
import { type Report, summaryOf } from './render/report.ts';

/** The report with the severity of each finding: its own, or that of its recipe. Recipes are read only where something was found. */
export async function withSeverities<Told extends Pick<Report, 'run' | 'database'>>(
  report: Told,
): Promise<Told> {
  if (summaryOf(report).findings === 0) return report;
  const { readRecipes } = await import('../recipes/recipes.ts');
  const known = new Map(readRecipes().map(({ code, severity }) => [code, severity]));
  const ranked = <Found extends { code: string; severity?: Severity }>(finding: Found) => ({
    ...finding,
    severity: finding.severity ?? known.get(finding.code) ?? 'stops',
  });
  const files = report.run.files.map((file) => ({ ...file, findings: file.findings.map(ranked) }));
  const { database } = report;
  return {
    ...report,
    run: { ...report.run, files },
    ...(database && { database: { ...database, findings: database.findings.map(ranked) } }),
  };
}
