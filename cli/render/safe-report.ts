import { printable, printablePath } from '../../lib/printable.ts';
import { redact } from '../../lib/redact.ts';
import type { Report } from './report.ts';

/** Names of files, strings of sources and what a server says come from others. For a machine, they hold no secret any more. */
export function redacted(report: Report): Report {
  return mapped(report, redact, (path) => path);
}

/** For people: no second line either, and nothing that a terminal or the log of a GitHub job obeys. */
export function safeReport(report: Report): Report {
  return mapped(report, safeLine, printablePath);
}

/** One line of somebody else's words. */
export function safeLine(text: string): string {
  return printable(redact(text));
}

function mapped(report: Report, line: (text: string) => string, pathOf: (path: string) => string): Report {
  const { run, database } = report;
  const files = run.files.map((file) => ({
    ...file,
    path: pathOf(file.path),
    findings: file.findings.map((finding) => ({
      ...finding,
      message: line(finding.message),
      what: line(finding.what),
      help: line(finding.help),
      ...(finding.object !== undefined && { object: line(finding.object) }),
    })),
    ...(file.error && { error: { ...file.error, message: line(file.error.message) } }),
  }));
  return {
    ...report,
    run: { ...run, files, skipped: run.skipped.map((one) => ({ ...one, path: pathOf(one.path) })) },
    ...(database && {
      database: {
        ...database,
        name: line(database.name),
        server: line(database.server),
        checklist: database.checklist.map((one) => ({
          ...one,
          point: line(one.point),
          detail: line(one.detail),
        })),
        findings: database.findings.map((one) => ({
          ...one,
          message: line(one.message),
          object: line(one.object),
        })),
      },
    }),
  };
}
