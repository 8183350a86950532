import { type Report, summaryOf } from './report.ts';
import { redacted, safeReport } from './safe-report.ts';

export const formats = ['text', 'concise', 'json', 'sarif', 'github'] as const;

export type Format = (typeof formats)[number];

/** The report as one document for stdout. Each format is loaded only when asked for. */
export async function render(format: Format, whole: Report): Promise<string> {
  const report = format === 'text' || format === 'concise' ? safeReport(whole) : redacted(whole);
  switch (format) {
    case 'concise':
      return (await import('./text.ts')).renderText(report);
    case 'text':
      if (report.repairs) return repairs(report);
      return report.codemod === null ? diagnosis(report) : (await import('./text.ts')).renderText(report);
    case 'json':
      return (await import('./json.ts')).renderJson(report);
    case 'sarif':
      return (await import('./sarif.ts')).renderSarif(report);
    case 'github':
      return (await import('./github.ts')).renderGithub(report);
  }
}

async function diagnosis(report: Report): Promise<string> {
  const { renderDiagnosis } = await import('./diagnosis.ts');
  return renderDiagnosis(report, await titlesFor(report));
}

async function repairs(report: Report): Promise<string> {
  const { renderRepairs } = await import('./repairs.ts');
  return renderRepairs(report, await titlesFor(report));
}

/** The titles of recipes, which are read only where something was found. */
async function titlesFor(report: Report): Promise<(code: string) => string | undefined> {
  if (summaryOf(report).findings === 0) return () => undefined;
  const { readRecipes } = await import('../../recipes/recipes.ts');
  const titles = new Map(readRecipes().map(({ code, title }) => [code, title]));
  return (code) => titles.get(code);
}
