import { groupBy } from '../../lib/group-by.ts';
import { withoutShared } from './shared-edits.ts';
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
  const found = codemod.find(source, tree, context);
  const all = found.filter((one): one is Problem => 'what' in one);
  const worded = found.filter((one): one is Finding => 'message' in one);
  const silenced = new Set(all.filter((one) => asked.isSilenced(one)));
  const scopes = groupBy([...all.entries()], ([at, { scope }]) => scope ?? at);
  const settled = new Map<Problem, Settled>();
  for (const members of scopes.values()) {
    const problems = members.map(([, problem]) => problem);
    for (const [problem, result] of settleScope(problems, silenced, codemod, asked))
      settled.set(problem, result);
  }
  const findings = all
    .filter((one) => !silenced.has(one))
    .map((one) => findingOf(one, settled.get(one) ?? { reason: '' }));
  const kept = worded.filter((one) => !asked.isSilenced(one));
  const left = worded.filter((one) => !kept.includes(one));
  findings.push(...(left.length > 0 ? withoutShared(kept, left) : kept));
  return { findings: findings.sort(byPlace), silenced: silenced.size + left.length };
}

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
  if (codemod.repair && ![...planned.values()].some(refused)) {
    // What is only shown stands alone: it must not change the imports of what is applied.
    const applied = active.filter((one) => one.risk === undefined || asked.context.unsafe);
    const shown = active.filter((one) => !applied.includes(one));
    for (const together of [applied, shown]) {
      if (together.length === 0) continue;
      const repairs = codemod.repair(together, asked.source, asked.tree, asked.context);
      for (const [at, one] of together.entries()) planned.set(one, repairs[at] ?? plainly(one));
    }
  }
  const obstacle = active.find((one) => refused(planned.get(one)));
  if (!obstacle) return planned;
  const line = lineOf(obstacle, asked.source.text);
  const reason = `line ${line} of ${asked.source.path} needs a person first`;
  return new Map(active.map((one) => [one, refused(planned.get(one)) ?? { reason }]));
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
  const { code, start, end, what, risk } = problem;
  if ('reason' in settled) {
    const message = settled.reason === '' ? what : `${what}; not edited: ${settled.reason}`;
    return { code, message, applicability: 'manual', start, end, edits: [] };
  }
  const message = [`${what}; ${settled.outcome}`, risk].filter(Boolean).join(': ');
  return {
    code,
    message,
    applicability: risk === undefined ? 'safe' : 'unsafe',
    start,
    end,
    edits: settled.edits,
  };
}
