import { z } from 'zod';

const piece = z.union([
  z.strictObject({ sql: z.string().min(1) }),
  /** A query of `example.yaml` with its values, or the statement at which a command of it failed. */
  z.strictObject({ step: z.string().min(1) }),
]);

/** `console.yaml` beside a recipe's page: what the playground's PostgreSQL can show of it, by names that links carry. */
export const consoleSchema = z.record(
  z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  z.strictObject({
    /** What the script shows, as a reader picks it from a list. */
    title: z.string().min(1),
    /** Begins in an empty database, and ends at the first error. `sql` is what revisions of the example do in Python. */
    script: z.array(piece).min(1),
    /** What a command of the example printed and the script prints as well, where its last piece is no step. */
    shows: z.strictObject({ step: z.string().min(1), text: z.string().min(1) }).optional(),
  }),
);
