import type { DistanceUse } from '../../codemods/pgvector/distance-uses.ts';
import type { ModelTable, Operation, Place } from '../../codemods/schema/facts.ts';

/** What the files say about the database: models what there should be, revisions how it comes about, queries what is asked. */
export interface Tree {
  models: readonly ModelTable[];
  revisions: readonly Revision[];
  uses: readonly UseInFile[];
  /** What needs a certain version of the extension, beside the types and indexes of models and revisions. */
  settings: readonly Setting[];
}

export interface Revision {
  /** Relative to the root of the run, with `/`. */
  path: string;
  id: string;
  /** The revisions that it comes after. */
  down: readonly string[];
  /** What `upgrade` does, in order. */
  operations: readonly Operation[];
  text: string;
}

export interface UseInFile extends DistanceUse {
  path: string;
}

/** A parameter that the program sets: `hnsw.iterative_scan`. */
export interface Setting {
  path: string;
  name: string;
  place: Place;
}

/** A place in a file of the tree. */
export interface Located extends Place {
  path: string;
}
