import type { Context, Edit, Finding } from '../engine/types.ts';
import type { SyntaxNode } from '../javascript/nodes.ts';
import { standInReason } from '../javascript/package-uses.ts';
import type { Script } from '../javascript/script.ts';
import { lackingTypes, type Taking } from './own-types.ts';
import type { Target } from './target.ts';

export interface File {
  path: string;
  text: string;
  script: Script;
  context: Context;
  target: Target;
}

/** Something that 0.3 does otherwise, before it is decided whether a machine mends it. */
export interface Problem {
  code: string;
  /** What is found there. */
  at: SyntaxNode;
  /** What is wrong. */
  message: string;
  /** What becomes of it. */
  outcome: string;
  edits: Edit[];
  /** The first version in which the edited text works. */
  since: string;
  /** What that version has: `"pgvector" has these names`. */
  what: string;
  /** What the edited text takes by name, which a project's own declarations may lack. */
  takes?: Taking;
  /** Why a person has to look. */
  objection?: string | undefined;
}

/** Problems with one module are mended together, or none is. `chain`: what keeps them from it in other files. */
export function settle(problems: readonly Problem[], file: File, module?: string, chain?: string): Finding[] {
  const standIn = module === undefined ? undefined : standInReason(module, file.context);
  const reasons = problems.map((one) => reasonAgainst(one, file) ?? standIn ?? chain);
  const blocked = problems.findIndex((_, index) => reasons[index] !== undefined);
  return problems.map((one, index) => {
    const { code, at, message } = one;
    const place = { code, start: at.start, end: at.end };
    if (blocked < 0)
      return { ...place, message: `${message}; ${one.outcome}`, applicability: 'safe', edits: one.edits };
    const reason = reasons[index] ?? 'not edited: another use of this module needs a person first';
    return { ...place, message: `${message}; ${reason}`, applicability: 'manual', edits: [] };
  });
}

/** Why this one, by itself, is not for a machine. */
export function reasonAgainst({ objection, since, what, takes }: Problem, file: File): string | undefined {
  return objection ?? file.target.objection(since, what) ?? (takes && lackingTypes(takes, file));
}
