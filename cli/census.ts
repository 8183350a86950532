import { dirname, relative } from 'node:path';
import { repositoryRoot } from '../codemods/engine/git.ts';
import type { FileOutcome, ReportedFinding } from '../codemods/engine/outcome.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Report } from './render/report.ts';

/** How often something was found, and what can be done about it. */
export interface Count {
  findings: number;
  files: number;
  safe: number;
  unsafe: number;
  manual: number;
}

/** The findings of a run, and of the database if it was asked, counted; every part is in the order of its names. */
export interface Census {
  byCode: Readonly<Record<string, Count & { codemod: string | null; url: string }>>;
  byCodemod: Readonly<Record<string, Count & { codes: string[] }>>;
  /** By the top of each repository that has findings, relative to the root of the run; `.` for the root's own. */
  byRepository: Readonly<Record<string, Count & { codes: string[] }>>;
}

interface Placed {
  /** `undefined`: the database. */
  file: FileOutcome | undefined;
  finding: Pick<ReportedFinding, 'code' | 'codemod' | 'applicability' | 'url'>;
}

export function takeCensus({ run, root, database }: Pick<Report, 'run' | 'root' | 'database'>): Census {
  const inFiles = run.files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const ofDatabase = (database?.findings ?? []).map(({ code, url }): Placed => {
    return { file: undefined, finding: { code, codemod: null, applicability: 'manual', url } };
  });
  const placed: Placed[] = [...inFiles, ...ofDatabase];
  return {
    byCode: tally(
      placed,
      ({ finding }) => finding.code,
      (group, { finding }) => ({
        ...count(group),
        codemod: finding.codemod,
        url: finding.url,
      }),
    ),
    byCodemod: tally(placed, ({ finding }) => finding.codemod ?? undefined, withCodes),
    byRepository: tally(placed, ({ file }) => file && repositoryOf(file, root), withCodes),
  };
}

function tally<T>(
  placed: readonly Placed[],
  /** `undefined`: it is not counted. */
  keyOf: (one: Placed) => string | undefined,
  sum: (group: readonly Placed[], first: Placed) => T,
): Record<string, T> {
  const groups = [...groupBy(placed, (one) => keyOf(one) ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    groups.flatMap(([key, [first, ...rest]]) => (key && first ? [[key, sum([first, ...rest], first)]] : [])),
  );
}

function withCodes(group: readonly Placed[]): Count & { codes: string[] } {
  return { ...count(group), codes: [...new Set(group.map(({ finding }) => finding.code))].sort() };
}

function count(group: readonly Placed[]): Count {
  const of = (kind: string) => group.filter(({ finding }) => finding.applicability === kind).length;
  return {
    findings: group.length,
    files: new Set(group.flatMap(({ file }) => file?.path ?? [])).size,
    safe: of('safe'),
    unsafe: of('unsafe'),
    manual: of('manual'),
  };
}

function repositoryOf({ target }: FileOutcome, root: string): string {
  const top = repositoryRoot(dirname(target)) ?? root;
  return relative(root, top).replaceAll('\\', '/') || '.';
}
