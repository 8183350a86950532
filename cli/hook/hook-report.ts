import type { FileOutcome, ReportedFinding } from '../../codemods/engine/outcome.ts';
import type { Run } from '../../codemods/engine/run.ts';
import { printablePath } from '../../lib/printable.ts';
import { shellQuoted } from '../../lib/shell-quote.ts';
import { painter } from '../render/colors.ts';
import { asText } from '../render/lines.ts';
import { plural } from '../render/plural.ts';
import { isApplied } from '../render/report.ts';
import { safeLine } from '../render/safe-report.ts';
import { errorLine } from '../render/text.ts';

export interface HookReport {
  /** What was mended; '' for nothing. */
  done: string;
  /** What is left, in a frame, because Alembic goes on whatever a hook says; '' for nothing. */
  warning: string;
}

export function hookReport(changed: readonly FileOutcome[], left: Run, color: boolean): HookReport {
  const done = changed.flatMap((file) =>
    file.findings
      .filter((finding) => isApplied(file, finding, false))
      .map(
        ({ code, message, codemod }) =>
          `${printablePath(file.path)}: ${code} ${safeLine(message)} [${codemod}]`,
      ),
  );
  return { done: asText(done), warning: asText(warningLines(left, color)) };
}

const frame = '='.repeat(80);

function warningLines({ files }: Run, color: boolean): string[] {
  const paint = painter(color);
  const findings = files.flatMap((file) => file.findings.map((finding) => ({ path: file.path, finding })));
  const failures = files.flatMap(({ path, error }) =>
    error ? [errorLine(printablePath(path), { ...error, message: safeLine(error.message) }, paint)] : [],
  );
  if (findings.length + failures.length === 0) return [];
  const needs = findings.length === 1 ? 'needs a person' : 'need a person';
  const counted =
    findings.length > 0 ? [`${findings.length} ${plural(findings.length, 'finding')} ${needs}`] : [];
  const failed = failures.length > 0 ? [`${failures.length} could not be done`] : [];
  return [
    paint('red', frame),
    paint('bold', `pgvector-kit: NOT RIGHT YET: ${[...counted, ...failed].join(', ')}`),
    ...findings.map(({ path, finding }) => findingLine(path, finding)),
    ...failures,
    ...waysOf(findings.map(({ path, finding }) => wayOf(path, finding))),
    paint('red', frame),
  ];
}

function findingLine(path: string, { code, message, applicability, range }: ReportedFinding): string {
  const place = `${printablePath(path)}:${range.start.line}:${range.start.column}`;
  return `${place} ${code} ${safeLine(message)} [${applicability}]`;
}

function wayOf(path: string, { code, codemod, applicability }: ReportedFinding): string {
  return applicability === 'manual'
    ? `npx pgvector-kit explain ${code}`
    : `npx pgvector-kit codemod ${codemod} --unsafe --allow-dirty ${shellQuoted(path)}`;
}

function waysOf(ways: readonly string[]): string[] {
  return [...new Set(ways)].map((way) => `  do: ${way}`);
}
