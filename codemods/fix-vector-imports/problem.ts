import type { Node } from 'web-tree-sitter';
import type { Applicability, Context } from '../engine/types.ts';
import type { ImportedName } from '../python/imports.ts';
import type { Names } from '../python/names.ts';
import type { TypeName } from './vocabulary.ts';

/** What mends a problem; `plan.ts` turns the repairs of a file into edits that fit together. */
export type Repair =
  /** Name the type in another way, and import it. `chain` is the whole expression, `root` its first name. */
  | { kind: 'rename'; chain: Node; root: Node; type: TypeName; long: boolean }
  /** `import pgvector` becomes `import pgvector.sqlalchemy`. */
  | { kind: 'widen'; imported: ImportedName }
  /** The text is right once `import pgvector.sqlalchemy` has run. */
  | { kind: 'import-module'; root: Node }
  /** The import names a module that has no such type: take it from pgvector. `keepName` where others may know the name. */
  | { kind: 'reimport'; imported: ImportedName; type: TypeName; keepName: boolean };

export interface Problem {
  code: string;
  /** What is wrong, without its end: "… : NameError". */
  message: string;
  applicability: Applicability;
  /** What the finding is about. */
  node: Node;
  /** Absent when nobody but a person can mend it. */
  repair?: Repair;
}

/** What the searches look at. */
export interface File {
  path: string;
  text: string;
  names: Names;
  context: Context;
}
