import { detached } from '../../lib/detached.ts';
import { LastOf } from '../../lib/last-of.ts';
import type { Operation } from '../schema/facts.ts';
import { readsSqlFiles } from './sql-files.ts';

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
  /** The same of its upgrade, and of what that may call. */
  upgradeMentionsVectors: boolean;
  /** Its upgrade makes a column of vectors in the very words of autogenerate, which need no parser. */
  rendersVectors: boolean;
  /** Its upgrade creates the extension, in a way that its operations need not show. */
  hintsAtCreation: boolean;
  /** What it does, read when first asked for; `undefined` when the file does not parse. */
  readonly body: RevisionBody | undefined;
}

export interface RevisionBody {
  upgrade: readonly Operation[];
  downgrade: readonly Operation[];
}

/** One of pgvector's types by any of its names, or an extension; a file of SQL may name them. */
export function mentionsVectors(text: string): boolean {
  if (readsSqlFiles(text)) return true;
  // Most texts have none of the words in any way, and that is found out ten times faster.
  const maybe = marks.some((word) => text.includes(word));
  return maybe && /\b(?:pgvector|vector|halfvec|sparsevec|(?:pg)?extension)\b/i.test(text);
}

/** The same of what it does going up: its downgrade left out, and imports that give nothing another name. */
export function upgradeMentionsVectors(text: string): boolean {
  return upgrades.of(
    text,
    () => mentionsVectors(text) && mentionsVectors(text.replace(downgrade, '').replace(plainImport, '')),
  );
}

/** Several codemods ask about one text, one after the other. */
const upgrades = new LastOf<string, boolean>();

/**
 * As Alembic writes it: `    op.add_column('t', sa.Column('c', pgvector.sqlalchemy.vector.VECTOR(dim=3)))`; or by the name
 * alone, where that is imported from pgvector at the head of the file.
 */
export function rendersVectors(text: string): boolean {
  if (!mentionsVectors(text)) return false;
  const name = rendered.exec(text.replace(downgrade, ''));
  if (!name) return false;
  const [, long, short] = name;
  return (
    long !== undefined ||
    new RegExp(`^from pgvector\\.sqlalchemy import [\\w, ]*\\b${short}\\b(?! as)`, 'm').test(text)
  );
}

const rendered =
  /^def upgrade\b[^\n]*\n(?:[ \t][^\n]*\n|\n)*? {4}(?:op\.add_column\('[^'\n]*', )?sa\.Column\('[^'\n]*', (pgvector\.sqlalchemy\.(?:\w+\.)?)?(Vector|VECTOR|HALFVEC|SPARSEVEC)\(/m;

const downgrade = /^(?:async )?def downgrade\b[^\n]*\n(?:(?:[ \t#][^\n]*|\r)?\n)*(?:[ \t][^\n]+)?/m;
const plainImport = /^(?:import|from)[ \t]+pgvector\b(?![^\n]*(?:\bas\b|\())[^\n]*$/gm;

/** In each of the names, whatever its case; the search for a text goes by its first letter, and these are rare. */
const marks = ['vec', 'Vec', 'VEC', 'xtension', 'XTENSION'];

const list = String.raw`None|\((?:[^()#]|#[^\n]*)*\)|\[(?:[^[\]#]|#[^\n]*)*\]|(?<quote>["'])[^"'\n]*\k<quote>`;

const names = ['revision', 'down_revision', 'depends_on', 'branch_labels'] as const;
const assignments = new Map(
  names.map((name) => [name, new RegExp(String.raw`^${name}\b[^=\n]*=(?!=)[ \t]*(${list})?`, 'm')]),
);

/** Reads it from the text alone. `undefined`: this is no revision. */
export function readRevisionHead(text: string): RevisionHead | undefined {
  const functions = text.search(/^(?:async )?def (?:up|down)grade\b/m);
  if (functions === -1) return undefined;
  // Nearly always all of it stands above the functions, which are long.
  const above = text.slice(0, functions);
  const found = names.map((name) => assigned(above, name));
  const [ids, down, depends, labels] = found.includes(undefined)
    ? names.map((name) => assigned(text, name))
    : found;
  const [id] = strings(ids) ?? [];
  if (down === undefined || id === undefined) return undefined;
  return {
    id,
    downRevisions: strings(down),
    dependsOn: strings(depends) ?? [],
    branchLabels: strings(labels) ?? [],
  };
}

/** What follows the `=`, also of `down_revision: Union[str, None] = …`; '' when it is no literal. */
function assigned(text: string, name: (typeof names)[number]): string | undefined {
  const match = assignments.get(name)?.exec(text);
  return match ? (match[1] ?? '') : undefined;
}

function strings(value: string | undefined): string[] | undefined {
  if (!value) return undefined;
  return [...value.replace(/#[^\n]*/g, '').matchAll(/(["'])([^"'\n]*)\1/g)].map(([, , text = '']) =>
    detached(text),
  );
}
