import type { Edit, Finding } from '../engine/types.ts';
import { Draft } from './draft.ts';
import type { File, Problem } from './problem.ts';

/**
 * Findings with edits that fit together. Problems that will be applied in this run are planned as one;
 * the others are planned for themselves, so that what is shown for them stands alone.
 * When something in the file needs a person, nothing in it is edited.
 */
export function plan(file: File, problems: Problem[]): Finding[] {
  const applied = problems.filter((one) => one.applicability === 'safe' || file.context.unsafe);
  const shown = problems.filter((one) => !applied.includes(one));
  const drafts = [new Draft(file, applied), new Draft(file, shown)];
  const blocked =
    problems.find((one) => !one.repair) ?? drafts.map((draft) => draft.impossible).find(Boolean);
  return problems.map((problem) => {
    if (blocked) return manual(problem, blocked, file);
    const draft = applied.includes(problem) ? drafts[0] : drafts[1];
    const { edits, outcome } = draft?.result(problem) ?? { edits: [], outcome: '' };
    return finding(problem, `${problem.message}; ${outcome}`, problem.applicability, edits);
  });
}

function manual(problem: Problem, blocked: Problem, file: File): Finding {
  if (!problem.repair) return finding(problem, problem.message, 'manual', []);
  const reason =
    problem === blocked
      ? 'not edited: `Vector` and `pgvector` both mean something else here'
      : `not edited: line ${blocked.node.startPosition.row + 1} of ${file.path} needs a person first`;
  return finding(problem, `${problem.message}; ${reason}`, 'manual', []);
}

function finding(
  problem: Problem,
  message: string,
  applicability: Finding['applicability'],
  edits: Edit[],
): Finding {
  const { startIndex: start, endIndex: end } = problem.node;
  return { code: problem.code, message, applicability, start, end, edits };
}
