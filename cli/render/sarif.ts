import type { FileOutcome, Range, ReportedFinding } from '../../codemods/engine/outcome.ts';
import { homepage } from '../../lib/address.ts';
import type { Report } from './report.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0. Columns are code points; addresses of files are relative to where the run was. */
export function renderSarif({ version, run }: Report): string {
  const findings = run.files.flatMap((file) => file.findings);
  const driver = {
    name: 'pgvector-kit',
    version,
    semanticVersion: version,
    informationUri: homepage,
    rules: rulesOf(findings),
  };
  const execution = {
    executionSuccessful: run.files.every((file) => !file.error),
    toolExecutionNotifications: run.files.flatMap(notifications),
  };
  const results = run.files.flatMap((file) => file.findings.map((finding) => result(file, finding)));
  const one = { tool: { driver }, columnKind: 'unicodeCodePoints', invocations: [execution], results };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [one] }, null, 2)}\n`;
}

function rulesOf(findings: readonly ReportedFinding[]) {
  const byCode = new Map(findings.map((finding) => [finding.code, finding]));
  return [...byCode.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, codemod, url }) => ({
      id: code,
      name: codemod,
      shortDescription: { text: `${code}, found by ${codemod}` },
      helpUri: url,
    }));
}

function result(file: FileOutcome, finding: ReportedFinding) {
  const { code, message, applicability, range, edits } = finding;
  const artifactLocation = location(file.path);
  const replacements = edits.map((edit) => ({
    deletedRegion: region(edit.range),
    insertedContent: { text: edit.text },
  }));
  return {
    ruleId: code,
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: region(range) } }],
    properties: { applicability },
    ...(replacements.length > 0 && {
      fixes: [{ description: { text: message }, artifactChanges: [{ artifactLocation, replacements }] }],
    }),
  };
}

function notifications({ path, error }: FileOutcome) {
  if (!error) return [];
  const { message, position } = error;
  const place = position && { region: region({ start: position, end: position }) };
  const physicalLocation = { artifactLocation: location(path), ...place };
  return [{ level: 'error', message: { text: message }, locations: [{ physicalLocation }] }];
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function location(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/') };
}
