import type { Context, Edit, Problem } from '../engine/types.ts';
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
export interface Difference {
  code: string;
  /** What is found there. */
  at: SyntaxNode;
  /** What is wrong. */
  what: string;
  /** What becomes of it. */
  outcome: string;
  edits: Edit[];
  /** The first version in which the edited text works. */
  since: string;
  /** What that version has: `"pgvector" has these names`. */
  offers: string;
  /** What the edited text takes by name, which a project's own declarations may lack. */
  takes?: Taking;
  /** Why a person has to look. */
  objection?: string | undefined;
}

/** `scope`: the module, whose uses are changed together. `chain`: what in other files keeps them from it. */
export function problemOf(one: Difference, file: File, scope?: string, chain?: string): Problem {
  const { code, at, what, outcome, edits } = one;
  const standIn = scope === undefined ? undefined : standInReason(scope, file.context);
  const reason = reasonAgainst(one, file) ?? standIn ?? chain;
  return { code, start: at.start, end: at.end, what, scope, reason, repair: { outcome, edits } };
}

/** Why this one, by itself, is not for a machine. */
export function reasonAgainst(
  { objection, since, offers, takes }: Difference,
  file: File,
): string | undefined {
  return objection ?? file.target.objection(since, offers) ?? (takes && lackingTypes(takes, file));
}
