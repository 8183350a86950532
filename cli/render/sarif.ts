import type { FileOutcome, Range, ReportedFinding } from '../../codemods/engine/outcome.ts';
import { homepage } from '../../lib/address.ts';
import { safeJson } from '../../lib/printable.ts';
import { severityOf } from '../../lib/severity.ts';
import type { DatabaseFinding } from '../doctor/report.ts';
import type { Report } from './report.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels = { stops: 'error', loses: 'warning', advice: 'note' } as const;

/** SARIF 2.1.0. Columns are code points; addresses of files are relative to where the run was. */
export function renderSarif({ version, run, database }: Report): string {
  const findings = run.files.flatMap((file) => file.findings);
  const driver = {
    name: 'pgvector-kit',
    version,
    semanticVersion: version,
    informationUri: homepage,
    rules: rulesOf([...findings, ...(database?.findings ?? [])]),
  };
  const execution = {
    executionSuccessful: run.files.every((file) => !file.error),
    toolExecutionNotifications: run.files.flatMap(notifications),
  };
  const ofFiles = run.files.flatMap((file) => file.findings.map((finding) => result(file, finding)));
  const results = [...ofFiles, ...(database?.findings ?? []).map(databaseResult)];
  const one = { tool: { driver }, columnKind: 'unicodeCodePoints', invocations: [execution], results };
  return safeJson({ $schema: schema, version: '2.1.0', runs: [one] });
}

type Found = Pick<ReportedFinding, 'code' | 'check' | 'url'> & { codemod?: string | null };

function rulesOf(findings: readonly Found[]) {
  const byCode = new Map(findings.map((finding) => [finding.code, finding]));
  return [...byCode.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, codemod, check, url }) => {
      const name = codemod ?? check ?? code;
      return { id: code, name, shortDescription: { text: `${code}, found by ${name}` }, helpUri: url };
    });
}

function result(file: FileOutcome, finding: ReportedFinding) {
  const { code, message, applicability, range, edits, object } = finding;
  const artifactLocation = location(file.path);
  const replacements = edits.map((edit) => ({
    deletedRegion: region(edit.range),
    insertedContent: { text: edit.text },
  }));
  return {
    ruleId: code,
    level: levels[severityOf(finding)],
    message: { text: plain(message) },
    locations: [
      { physicalLocation: { artifactLocation, region: region(range) }, ...(object && logical(object)) },
    ],
    properties: { applicability },
    ...(replacements.length > 0 && {
      fixes: [
        { description: { text: plain(message) }, artifactChanges: [{ artifactLocation, replacements }] },
      ],
    }),
  };
}

/** What is about the database alone has a place there, and none in a file. */
function databaseResult(finding: DatabaseFinding) {
  const { code, message, object } = finding;
  const properties = { applicability: 'manual' };
  return {
    ruleId: code,
    level: levels[severityOf(finding)],
    message: { text: plain(message) },
    locations: [logical(object)],
    properties,
  };
}

function logical(object: string) {
  return { logicalLocations: [{ fullyQualifiedName: object, kind: 'resource' }] };
}

function notifications({ path, error }: FileOutcome) {
  if (!error) return [];
  const { message, position } = error;
  const place = position && { region: region({ start: position, end: position }) };
  const physicalLocation = { artifactLocation: location(path), ...place };
  return [{ level: 'error', message: { text: plain(message) }, locations: [{ physicalLocation }] }];
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function location(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/') };
}

/** A link of SARIF's own in a message, `[text](1)`, is none of ours: §3.11.6. */
function plain(message: string): string {
  return message.replace(/\](?=\()/g, '\\]');
}
