import type { Operation } from '../schema/facts.ts';

/** What the head of a revision says of its place among the others. */
export interface RevisionHead {
  id: string;
  /** `undefined` when they are computed; empty for a base. */
  downRevisions: readonly string[] | undefined;
  /** Identifiers or branch labels. */
  dependsOn: readonly string[];
  branchLabels: readonly string[];
}

export interface Revision extends RevisionHead {
  /** Relative to the repository. */
  path: string;
  /** Names a type of pgvector's or an extension somewhere; where it does not, its body has nothing to do with vectors. */
  mentionsVectors: boolean;
  /** What it does, read when first asked for; `undefined` when the file does not parse. */
  readonly body: RevisionBody | undefined;
}

export interface RevisionBody {
  upgrade: readonly Operation[];
  downgrade: readonly Operation[];
}

/** One of pgvector's types by any of its names, or an extension. */
export function mentionsVectors(text: string): boolean {
  // Most texts have none of the words in any way, and that is found out ten times faster.
  const maybe = words.some((word) => text.includes(word));
  return maybe && /\b(?:pgvector|vector|halfvec|sparsevec|(?:pg)?extension)\b/i.test(text);
}

const words = [
  'vector',
  'Vector',
  'VECTOR',
  'alfvec',
  'ALFVEC',
  'parsevec',
  'PARSEVEC',
  'xtension',
  'XTENSION',
];

const list = String.raw`None|\((?:[^()#]|#[^\n]*)*\)|\[(?:[^[\]#]|#[^\n]*)*\]|(?<quote>["'])[^"'\n]*\k<quote>`;

/** Reads it from the text alone. `undefined`: this is no revision. */
export function readRevisionHead(text: string): RevisionHead | undefined {
  const down = assigned(text, 'down_revision');
  const [id] = strings(assigned(text, 'revision')) ?? [];
  if (down === undefined || id === undefined || !/^(?:async )?def (?:up|down)grade\b/m.test(text))
    return undefined;
  return {
    id,
    downRevisions: strings(down),
    dependsOn: strings(assigned(text, 'depends_on')) ?? [],
    branchLabels: strings(assigned(text, 'branch_labels')) ?? [],
  };
}

/** What follows the `=`, also of `down_revision: Union[str, None] = …`; '' when it is no literal. */
function assigned(text: string, name: string): string | undefined {
  const match = new RegExp(String.raw`^${name}\b[^=\n]*=(?!=)[ \t]*(${list})?`, 'm').exec(text);
  return match ? (match[1] ?? '') : undefined;
}

function strings(value: string | undefined): string[] | undefined {
  if (!value) return undefined;
  return [...value.replace(/#[^\n]*/g, '').matchAll(/(["'])([^"'\n]*)\1/g)].map(([, , text = '']) => text);
}
