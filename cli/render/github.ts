import type { Range } from '../../codemods/engine/outcome.ts';
import { printable } from '../../lib/printable.ts';
import { severityOf } from '../../lib/severity.ts';
import { isApplied, type Report } from './report.ts';

const levels = { stops: 'error', loses: 'warning', advice: 'notice' } as const;

/** Annotations, as a GitHub Actions job prints them: https://docs.github.com/actions/reference/workflow-commands */
export function renderGithub({ run, written, unsafe, database }: Report): string {
  const ofFiles = run.files.flatMap((file) => {
    const findings = file.findings.map((finding) => {
      const level = written && isApplied(file, finding, unsafe) ? 'notice' : levels[severityOf(finding)];
      return annotation(level, file.path, finding.range, finding.code, `${finding.message} ${finding.url}`);
    });
    if (!file.error) return findings;
    const { position, message } = file.error;
    const range = position && { start: position, end: position };
    return [...findings, annotation('error', file.path, range, 'pgvector-kit', message)];
  });
  const ofDatabase = (database?.findings ?? []).map((finding) =>
    annotation(
      levels[severityOf(finding)],
      undefined,
      undefined,
      finding.code,
      `${finding.message} ${finding.url}`,
    ),
  );
  return [...ofFiles, ...ofDatabase].map((line) => `${line}\n`).join('');
}

function annotation(
  level: string,
  file: string | undefined,
  range: Range | undefined,
  title: string,
  message: string,
): string {
  const properties: Record<string, string | number> = {};
  if (file !== undefined) properties.file = file;
  if (range) {
    properties.line = range.start.line;
    properties.endLine = range.end.line;
    properties.col = range.start.column;
    properties.endColumn = range.end.column;
  }
  properties.title = title;
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(message)}`;
}

/** As in @actions/core, command.ts. */
function escapeData(text: string): string {
  const shown = text.split('\n').map(printable).join('\n');
  return shown.replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
