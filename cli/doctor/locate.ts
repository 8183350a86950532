import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { decoderFor } from '../../codemods/engine/decode.ts';
import type { FileOutcome, ReportedFinding } from '../../codemods/engine/outcome.ts';
import { Positions } from '../../codemods/engine/positions.ts';
import { report } from '../../codemods/engine/report-finding.ts';
import type { PlacedRemark, Run } from '../../codemods/engine/run.ts';
import { type Remark, readSuppressions } from '../../codemods/engine/suppress.ts';
import type { Finding } from '../../codemods/engine/types.ts';
import { sortBytewise } from '../../codemods/engine/walk.ts';
import { python } from '../../codemods/python/language.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Problem } from './check.ts';
import type { Located } from './tree.ts';

/** A problem and the check that found it. */
export interface FoundProblem extends Problem {
  check: string;
}

type LocatedProblem = FoundProblem & { place: Located };

/** The run with the problems that have a place in a file of it, as findings of that file. */
export function addToFiles(run: Run, root: string, problems: readonly FoundProblem[]): Run {
  const located = problems.flatMap((one): LocatedProblem[] =>
    one.place ? [{ ...one, place: one.place }] : [],
  );
  const files = new Map(run.files.map((file) => [file.path, file]));
  let { remarks } = run;
  for (const [path, ours] of groupBy(located, ({ place }) => place.path)) {
    const added = outcome(root, path, ours);
    const known = files.get(path);
    files.set(path, known ? merge(known, added) : { ...added, remarks: [] });
    remarks = remarks.flatMap((one) => (one.path === path ? stillUnused(one, added.remarks) : [one]));
  }
  return { ...run, remarks, files: sortBytewise([...files.keys()]).flatMap((path) => files.get(path) ?? []) };
}

function outcome(root: string, path: string, problems: readonly LocatedProblem[]): FileOutcome {
  const target = realpathSync.native(join(root, path));
  const source = decoderFor(python)(readFileSync(target));
  if (!source.ok) throw new Error(`${path} could be read a moment ago: ${source.reason}`);
  const positions = new Positions(source);
  const suppressions = readSuppressions(source.text, positions);
  const all = problems.map(({ code, message, check, object, place: { start, end } }) => {
    const parts = { message, what: message, help: '' };
    const finding: Finding = { code, ...parts, applicability: 'manual', start, end, edits: [] };
    const reported = { ...report({ codemod: '', finding }, positions), codemod: null, check, object };
    return { reported, isSilenced: suppressions.covers(finding) };
  });
  const findings = all.filter(({ isSilenced }) => !isSilenced).map(({ reported }) => reported);
  const suppressed = all.length - findings.length;
  return { path, target, status: 'unchanged', findings, suppressed, remarks: suppressions.remarks() };
}

function merge(file: FileOutcome, added: FileOutcome): FileOutcome {
  const findings = [...file.findings, ...added.findings].sort(byPlace);
  return { ...file, findings, suppressed: file.suppressed + added.suppressed };
}

function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return a.range.start.offset - b.range.start.offset;
}

/** A comment that the files had no use for may silence what the database says. */
function stillUnused(remark: PlacedRemark, unused: readonly Remark[]): PlacedRemark[] {
  if (remark.problem !== 'unused') return [remark];
  const here = unused.filter(({ line, problem }) => line === remark.line && problem === 'unused');
  const codes = remark.codes.filter((code) => here.some((one) => one.codes.includes(code)));
  return codes.length > 0 ? [{ ...remark, codes }] : [];
}
