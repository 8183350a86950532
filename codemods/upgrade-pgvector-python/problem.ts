import type { Node } from 'web-tree-sitter';
import type { Context } from '../engine/types.ts';
import type { ImportedName } from '../python/imports.ts';
import type { Names } from '../python/names.ts';

/** What the searches look at. */
export interface File {
  path: string;
  text: string;
  names: Names;
  context: Context;
}

/** What becomes of a name that an import takes from where it no longer is. */
export interface Move {
  imported: ImportedName;
  /** For `from pgvector import …`: `Vector`, `Vector as V`. */
  value?: string;
  /** For `from pgvector.sqlalchemy import …`: `HALFVEC`, `HALFVEC as HalfVector`. */
  type?: string;
  /** Uses that are written anew. */
  renames: Node[];
}

/** A name that is taken from where it no longer is. */
export interface Moved {
  /** What the finding is about. */
  node: Node;
  /** What is wrong. */
  what: string;
  /** What becomes of it, where there is no `reason` against that. */
  outcome: string;
  /** Why a person has to look. */
  reason?: string;
  move?: Move;
  /** The node's own text, anew. */
  text?: string;
  /** The name has to be in `pgvector` itself, which it is since 0.4.0. */
  needsPackage: boolean;
}
