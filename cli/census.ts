import { dirname, relative } from 'node:path';
import { repositoryRoot } from '../codemods/engine/git.ts';
import type { FileOutcome, ReportedFinding } from '../codemods/engine/outcome.ts';
import type { Run } from '../codemods/engine/run.ts';
import { groupBy } from '../lib/group-by.ts';

/** How often something was found, and what can be done about it. */
export interface Count {
  findings: number;
  files: number;
  safe: number;
  unsafe: number;
  manual: number;
}

/** The findings of a run, counted; every part is in the order of its names. */
export interface Census {
  byCode: Readonly<Record<string, Count & { codemod: string; url: string }>>;
  byCodemod: Readonly<Record<string, Count & { codes: string[] }>>;
  /** By the top of each repository that has findings, relative to the root of the run; `.` for the root's own. */
  byRepository: Readonly<Record<string, Count & { codes: string[] }>>;
}

interface Placed {
  file: FileOutcome;
  finding: ReportedFinding;
}

export function takeCensus({ files }: Run, root: string): Census {
  const placed = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
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
    byCodemod: tally(placed, ({ finding }) => finding.codemod, withCodes),
    byRepository: tally(placed, ({ file }) => repositoryOf(file, root), withCodes),
  };
}

function tally<T>(
  placed: readonly Placed[],
  keyOf: (one: Placed) => string,
  sum: (group: readonly Placed[], first: Placed) => T,
): Record<string, T> {
  const groups = [...groupBy(placed, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    groups.flatMap(([key, [first, ...rest]]) => (first ? [[key, sum([first, ...rest], first)]] : [])),
  );
}

function withCodes(group: readonly Placed[]): Count & { codes: string[] } {
  return { ...count(group), codes: [...new Set(group.map(({ finding }) => finding.code))].sort() };
}

function count(group: readonly Placed[]): Count {
  const of = (kind: string) => group.filter(({ finding }) => finding.applicability === kind).length;
  return {
    findings: group.length,
    files: new Set(group.map(({ file }) => file.path)).size,
    safe: of('safe'),
    unsafe: of('unsafe'),
    manual: of('manual'),
  };
}

function repositoryOf({ target }: FileOutcome, root: string): string {
  const top = repositoryRoot(dirname(target)) ?? root;
  return relative(root, top).replaceAll('\\', '/') || '.';
}
