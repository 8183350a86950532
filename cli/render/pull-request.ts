import { summarise } from '../../codemods/engine/summary.ts';
import { recipeUrl } from '../../lib/address.ts';
import { codeSpan, markdownText } from './markdown-text.ts';
import { isApplied, type Report } from './report.ts';
import { safeReport } from './safe-report.ts';

/** Markdown for the pull request that brings these changes: only what this run knows to be true. */
export function renderPullRequest(report: Report, title: string, command: string): string {
  const { run, written } = safeReport(report);
  const changed = run.files.filter((file) => file.status === 'changed');
  const left = run.files.flatMap((file) =>
    file.findings
      .filter((finding) => !isApplied(file, finding, report.unsafe))
      .map(
        ({ code, message, range }) =>
          `- ${codeSpan(`${file.path}:${range.start.line}`)} ${code}: ${markdownText(message)}`,
      ),
  );
  const failed = run.files.flatMap(({ path, error }) =>
    error ? [`- ${codeSpan(path)}: ${markdownText(error.message)}`] : [],
  );
  const { scanned } = summarise(run);
  const proof = [
    `- ${scanned} files were looked at; what has no finding was not touched.`,
    ...(changed.length > 0
      ? ['- Every edited file was parsed again, and a second run of the codemod on it changes nothing.']
      : []),
    '- No migration was run and no database was asked: please let your own tests do that.',
  ];
  const sections = [
    ['Why', whyLines(report, title)],
    [written ? 'Files changed' : 'Files that would change', changed.map(({ path }) => `- ${codeSpan(path)}`)],
    ['Left for a person', left],
    ['Could not be done', failed],
    ['What was checked', proof],
    ['How', ['```', command, '```']],
  ] as const;
  const filled = sections.filter(([, lines]) => lines.length > 0);
  return filled.map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}\n`).join('\n');
}

function whyLines({ run }: Report, title: string): string[] {
  const findings = run.files.flatMap((file) => file.findings);
  const codes = [...new Set(findings.map((finding) => finding.code))].sort();
  const recipes = codes.map((code) => {
    const count = findings.filter((finding) => finding.code === code).length;
    return `- [${code}](${recipeUrl(code)}): ${count} ${count === 1 ? 'place' : 'places'}`;
  });
  return codes.length > 0 ? [title, '', ...recipes] : ['Nothing was found.'];
}
