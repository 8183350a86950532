import type { Report } from './report.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;

export type Format = (typeof formats)[number];

/** The report as one document for stdout. Each format is loaded only when asked for. */
export async function render(format: Format, report: Report): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('./text.ts')).renderText(report);
    case 'json':
      return (await import('./json.ts')).renderJson(report);
    case 'sarif':
      return (await import('./sarif.ts')).renderSarif(report);
    case 'github':
      return (await import('./github.ts')).renderGithub(report);
  }
}
