import type { FileOutcome, ReportedFinding } from '../../codemods/engine/outcome.ts';
import { groupBy } from '../../lib/group-by.ts';
import { severities, severityOf } from '../../lib/severity.ts';

export interface Placed {
  file: FileOutcome;
  finding: ReportedFinding;
}

/** What is wrong in the same way, shown once: the first place of it, and the others. */
export interface Cause {
  shown: Placed;
  /** In the file of `shown`. */
  here: readonly Placed[];
  /** In other files, by file. */
  elsewhere: ReadonlyMap<string, readonly Placed[]>;
}

/** From so many files on, a cause is shown in one of them. */
const many = 4;

/** What stops first, then by file; `whole`: each place by itself. */
export function causesOf(placed: readonly Placed[], whole: boolean): Cause[] {
  const ranked = severities.flatMap((severity) =>
    placed.filter(({ finding }) => severityOf(finding) === severity),
  );
  if (whole) return ranked.map((shown) => ({ shown, here: [], elsewhere: new Map() }));
  return [...groupBy(ranked, kindOf).values()].flatMap((alike) => {
    const byFile = groupBy(alike, ({ file }) => file.path);
    const [[, first = []] = [], ...others] = [...byFile];
    const [shown, ...here] = first;
    if (!shown) return [];
    if (byFile.size >= many) return [{ shown, here, elsewhere: new Map(others) }];
    return [...byFile.values()].flatMap(([one, ...more]) =>
      one ? [{ shown: one, here: more, elsewhere: new Map() }] : [],
    );
  });
}

/** The same fault whatever it names. */
function kindOf({ finding }: Placed): string {
  const { code, applicability, codemod, object, what, severity } = finding;
  return [
    severity,
    code,
    applicability,
    codemod,
    object,
    what.replace(/`[^`]*`/g, '``').replace(/\d+/g, '0'),
  ].join('\0');
}
