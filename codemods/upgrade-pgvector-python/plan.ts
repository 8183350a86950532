import type { Problem, Refusal, Repair } from '../engine/types.ts';
import { holdingBack } from './held-version.ts';
import { ImportMoves } from './import-moves.ts';
import type { File, Moved } from './problem.ts';

export const code = 'PGV010';

/** Half of the names from another place help nobody: a file is mended whole. */
export function asProblem(moved: Moved): Moved & Problem {
  const { startIndex: start, endIndex: end } = moved.node;
  return { ...moved, code, start, end, scope: 'file' };
}

export function moveNames(problems: readonly Moved[], file: File): (Repair | Refusal)[] {
  const held = problems.some((one) => one.needsPackage)
    ? holdingBack(file.context.project.requirements('pgvector'))
    : undefined;
  if (held) {
    const reason = `${held.path} holds pgvector at \`${held.specifier}\`, and \`pgvector\` has these names since 0.4.0 only: upgrade to that first`;
    return problems.map(() => ({ reason }));
  }
  const imports = new ImportMoves(
    file,
    problems.flatMap((one) => one.move ?? []),
  ).edits();
  return problems.map((one) => ({
    outcome: one.outcome,
    edits: [...ownEdits(one), ...(one.move ? imports : [])],
  }));
}

function ownEdits({ node, text, move }: Moved): Repair['edits'] {
  const [type = ''] = move?.type?.split(' ') ?? [];
  const renames = (move?.renames ?? []).map((use) => ({
    start: use.startIndex,
    end: use.endIndex,
    text: type,
  }));
  return text === undefined ? renames : [...renames, { start: node.startIndex, end: node.endIndex, text }];
}
