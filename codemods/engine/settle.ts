import { groupBy } from '../../lib/group-by.ts';
import { takingFrom } from './shared-edits.ts';
import type { Codemod, Context, Finding, Problem, Refusal, Repair, Source } from './types.ts';

/** What is known of a problem's repair once its neighbours were looked at. */
type Settled = Repair | Refusal;

/** A file as `find` and `repair` of a codemod get it. */
export interface Asked {
  source: Source;
  /** Its tree, or its text where the codemod's language has none. */
  tree: unknown;
  context: Context;
  /** Does a comment of the file, or the configuration, silence this? */
  isSilenced(problem: Pick<Problem, 'code' | 'start' | 'end'>): boolean;
}

/** What is found, and how many problems more were silenced. */
export interface Found {
  findings: Finding[];
  silenced: number;
}

/**
 * The wall between finding and fixing: a codemod says what is wrong, and how or why not it is repaired; here it is decided
 * what is repaired together, what one problem keeps from being repaired, and how it is worded.
 */
export function settle(codemod: Codemod, asked: Asked): Found {
  const { source, tree, context } = asked;
  const all = codemod.find(source, tree, context);
  const silenced = new Set(all.filter((one) => asked.isSilenced(one)));
  const settled = new Map<Problem, Settled>();
  for (const [scope, problems] of groupBy(all, (one) => one.scope)) {
    const results =
      scope === undefined
        ? settleEach(problems, silenced, codemod, asked)
        : settleScope(problems, silenced, codemod, asked);
    for (const [problem, result] of results) settled.set(problem, result);
  }
  const takesSilenced = takingFrom([...silenced].flatMap(({ repair }) => repair?.edits ?? []));
  const findings = all
    .filter((one) => !silenced.has(one))
    .map((one) => {
      const result = settled.get(one) ?? { reason: '' };
      const takes = 'edits' in result && takesSilenced(result.edits);
      return findingOf(one, takes ? { reason: needed } : result);
    });
  return { findings: findings.sort(byPlace), silenced: silenced.size };
}

const needed = 'what is silenced in this file needs the line that would change with it';

/** Problems that are repaired together, or none is. What is silenced stays as it is, and is no obstacle unless it says so. */
function settleScope(
  all: readonly Problem[],
  silenced: ReadonlySet<Problem>,
  codemod: Codemod,
  asked: Asked,
): Map<Problem, Settled> {
  const active = all.filter((one) => !silenced.has(one));
  const planned = new Map(active.map((one) => [one, plainly(one)]));
  if (active.length < all.length && active.some((one) => one.indivisible)) {
    const reason = 'a comment keeps one of the changes as it is, and they go together';
    return new Map(active.map((one) => [one, refused(planned.get(one)) ?? { reason }]));
  }
  if (![...planned.values()].some(refused)) repairTogether(active, planned, codemod, asked);
  const obstacle = active.find((one) => refused(planned.get(one)));
  if (!obstacle) return planned;
  const line = lineOf(obstacle, asked.source.text);
  const reason = `line ${line} of ${asked.source.path} needs a person first`;
  return new Map(active.map((one) => [one, refused(planned.get(one)) ?? { reason }]));
}

/** Problems that stand by themselves: none keeps another from being repaired, and edits of theirs may still meet. */
function settleEach(
  all: readonly Problem[],
  silenced: ReadonlySet<Problem>,
  codemod: Codemod,
  asked: Asked,
): Map<Problem, Settled> {
  const active = all.filter((one) => !silenced.has(one));
  const planned = new Map(active.map((one) => [one, plainly(one)]));
  repairTogether(
    active.filter((one) => !refused(planned.get(one))),
    planned,
    codemod,
    asked,
  );
  return planned;
}

function repairTogether(
  problems: readonly Problem[],
  planned: Map<Problem, Settled>,
  codemod: Codemod,
  { source, tree, context }: Asked,
): void {
  if (!codemod.repair) return;
  // What is only shown stands alone: it must not change the imports of what is applied.
  const applied = problems.filter((one) => one.risk === undefined || context.unsafe);
  const shown = problems.filter((one) => !applied.includes(one));
  for (const together of [applied, shown]) {
    if (together.length === 0) continue;
    const repairs = codemod.repair(together, source, tree, context);
    for (const [at, one] of together.entries()) planned.set(one, repairs[at] ?? plainly(one));
  }
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end;
}

function plainly({ reason, repair }: Problem): Settled {
  if (reason !== undefined) return { reason };
  return repair ?? { outcome: '', edits: [] };
}

function refused(settled: Settled | undefined): Refusal | undefined {
  return settled && 'reason' in settled ? settled : undefined;
}

function lineOf({ start }: Problem, text: string): number {
  return text.slice(0, start).split(/\r\n|\r|\n/).length;
}

/** What is wrong, and what happens because of it; then what the kit does. */
function findingOf(problem: Problem, settled: Settled): Finding {
  const { code, start, end, what, risk, severity } = problem;
  const common = { code, start, end, what, ...(severity && { severity }) };
  if ('reason' in settled) {
    const { reason: help } = settled;
    const message = help === '' ? what : `${what}; not edited: ${help}`;
    return { ...common, message, help, applicability: 'manual', edits: [] };
  }
  const help = [settled.outcome, risk].filter(Boolean).join(': ');
  const applicability = risk === undefined ? 'safe' : 'unsafe';
  return { ...common, message: `${what}; ${help}`, help, applicability, edits: settled.edits };
}
