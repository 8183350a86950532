import type { Edit, Finding } from '../engine/types.ts';
import { holdingBack } from './held-version.ts';
import { ImportMoves } from './import-moves.ts';
import type { File, Problem } from './problem.ts';

export const code = 'PGV010';

/** All problems of a file are mended together, or none is: half of the names from another place help nobody. */
export function plan(file: File, problems: Problem[]): Finding[] {
  const blocked = problems.find((one) => one.objection);
  const held = problems.some((one) => one.needsPackage)
    ? holdingBack(file.context.project.requirements('pgvector'))
    : undefined;
  const reason =
    held &&
    `${held.path} holds pgvector at \`${held.specifier}\`, and \`pgvector\` has these names since 0.4.0 only: upgrade to that first`;
  if (blocked || reason !== undefined)
    return problems.map((one) =>
      finding(one, one.objection ?? reason ?? needsPerson(blocked, file), 'manual', []),
    );
  const imports = new ImportMoves(
    file,
    problems.flatMap((one) => one.move ?? []),
  ).edits();
  return problems.map((one) =>
    finding(one, one.outcome, 'safe', [...ownEdits(one), ...(one.move ? imports : [])]),
  );
}

function needsPerson(blocked: Problem | undefined, file: File): string {
  return `not edited: line ${(blocked?.node.startPosition.row ?? 0) + 1} of ${file.path} needs a person first`;
}

function ownEdits({ node, text, move }: Problem): Edit[] {
  const [type = ''] = move?.type?.split(' ') ?? [];
  const renames = (move?.renames ?? []).map((use) => ({
    start: use.startIndex,
    end: use.endIndex,
    text: type,
  }));
  return text === undefined ? renames : [...renames, { start: node.startIndex, end: node.endIndex, text }];
}

function finding(
  { node, message }: Problem,
  tail: string,
  applicability: Finding['applicability'],
  edits: Edit[],
): Finding {
  const { startIndex: start, endIndex: end } = node;
  return { code, message: `${message}; ${tail}`, applicability, start, end, edits };
}
