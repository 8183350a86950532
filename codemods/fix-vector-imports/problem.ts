import type { Node } from 'web-tree-sitter';
import type { Context, Problem } from '../engine/types.ts';
import type { ImportedName } from '../python/imports.ts';
import type { Names } from '../python/names.ts';
import type { TypeName } from './vocabulary.ts';

/** What mends a misuse; `draft.ts` turns those of a file into edits that fit together. */
export type Mend =
  /** Name the type in another way, and import it. `chain` is the whole expression, `root` its first name. */
  | { kind: 'rename'; chain: Node; root: Node; type: TypeName; long: boolean }
  /** `import pgvector` becomes `import pgvector.sqlalchemy`. */
  | { kind: 'widen'; imported: ImportedName }
  /** The text is right once `import pgvector.sqlalchemy` has run. */
  | { kind: 'import-module'; root: Node }
  /** The import names a module that has no such type: take it from pgvector. `keepName` where others may know the name. */
  | { kind: 'reimport'; imported: ImportedName; type: TypeName; keepName: boolean };

/** A use of a type, or an import, that goes wrong. */
export interface Misuse {
  code: string;
  /** What is wrong, and what happens because of it. */
  what: string;
  /** What it is about. */
  node: Node;
  /** What its repair can change besides; '' where `what` says it. */
  risk?: string | undefined;
  /** Why nobody but a person can mend it, where `what` does not say that. */
  reason?: string;
  /** Absent when nobody but a person can mend it. */
  mend?: Mend;
}

/** The same as the engine takes it. */
export type Misnamed = Misuse & Problem;

/** What the searches look at. */
export interface File {
  path: string;
  text: string;
  names: Names;
  context: Context;
}
