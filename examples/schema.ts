import { z } from 'zod';

/**
 * `broken` and `fixed` are copies of the example's folders; `work` begins as `broken` and is what the steps change. Each
 * has a database of its own.
 */
const tree = z.enum(['broken', 'fixed', 'work']);

const common = {
  /** What is done, as a sentence. */
  name: z.string(),
  /** What its success shows, as a sentence of the closing list; left out for a step that only prepares. */
  proves: z.string().optional(),
};

const commandStep = z.strictObject({
  ...common,
  /** Words separated by blanks, no quoting. The first is `alembic`, `python` (of the kit's environment) or `kit`. */
  run: z.string().regex(/^(alembic|python|kit) /),
  tree: tree.default('work'),
  exit: z.number().int().default(0),
  /** Texts that must occur in the output. */
  stdout: z.array(z.string()).default([]),
  stderr: z.array(z.string()).default([]),
  /** How many of its last lines the report shows. */
  show: z.number().int().default(3),
});

const sameStep = z.strictObject({
  ...common,
  /** The tree that `tree` must equal, byte for byte. */
  same: tree,
  tree: tree.default('work'),
});

/** A parameter of a query: a vector may be given by its first components; zeros fill it up. */
const parameter = z.union([
  z.string(),
  z.number(),
  z.strictObject({ vector: z.array(z.number()), dimensions: z.number().int().positive() }),
]);

const queryStep = z.strictObject({
  ...common,
  sql: z.string(),
  /** Whose database is asked. */
  tree: tree.default('work'),
  /** One list of parameters for each time that the query is run. */
  with: z.array(z.array(parameter)).default([[]]),
  /** What the last run must return, as text. */
  rows: z.array(z.array(z.string())).optional(),
});

export const exampleSchema = z.strictObject({
  /** The problem, as the person meets it. */
  title: z.string(),
  /** The recipes that it proves. */
  codes: z.array(z.string().regex(/^PGV\d{3}$/)),
  steps: z.array(z.union([commandStep, sameStep, queryStep])).min(1),
});

export type ExampleSpec = z.infer<typeof exampleSchema>;
export type Step = ExampleSpec['steps'][number];
export type CommandStep = z.infer<typeof commandStep>;
export type SameStep = z.infer<typeof sameStep>;
export type QueryStep = z.infer<typeof queryStep>;
export type Tree = z.infer<typeof tree>;
export type Parameter = z.infer<typeof parameter>;
