import { z } from 'zod';

/**
 * `broken` and `fixed`, and others that begin with one of these words, are copies of the example's folders; `work` begins as
 * `broken` and is what the steps change. Each has a database of its own.
 */
export const tree = z.string().regex(/^(work|(broken|fixed)(-[a-z]+)*)$/);

export type Tree = z.infer<typeof tree>;

/**
 * The database it works on, where that is not its tree's: one of another tree, for other files on what earlier steps have made,
 * or another one for the same files.
 */
export const database = tree.optional();

/** The name of the database that a step works on. */
export function databaseOf(step: { tree: Tree; database?: Tree | undefined }): Tree {
  return step.database ?? step.tree;
}

export const commonShape = {
  /** What is done, as a sentence. */
  name: z.string(),
  tree: tree.default('work'),
  /** What its success shows, as a sentence of the closing list; left out for a step that only prepares. */
  proves: z.string().optional(),
  /** The recipe that `kit explain` must find in what it prints: this one, and no other. */
  explains: z
    .string()
    .regex(/^PGV\d{3}$/)
    .optional(),
};
