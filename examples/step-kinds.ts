import { z } from 'zod';
import { commonShape, database } from './step-common.ts';

/** A parameter of a query: a vector may be given by its first components; zeros fill it up. */
const parameter = z.union([
  z.string(),
  z.number(),
  z.strictObject({ vector: z.array(z.number()), dimensions: z.number().int().positive() }),
]);

const texts = z.array(z.string()).default([]);

/** A query on a database. */
export const queryStep = z.strictObject({
  ...commonShape,
  database,
  sql: z.string(),
  /** Said on the same connection first: settings, most often. */
  before: texts,
  /** The example's login, or the one that owns the server. */
  as: z.enum(['login', 'superuser']).default('login'),
  /** One list of parameters for each time that the query is run. */
  with: z.array(z.array(parameter)).default([[]]),
  /** What the last run must return, as text. */
  rows: z.array(z.array(z.string())).optional(),
  /** Texts that must occur in what it returns, and texts that must not. */
  shows: texts,
  lacks: texts,
  /** A part of the error with which PostgreSQL must refuse it. */
  fails: z.string().optional(),
});

/** A look into a file that an earlier step wrote. */
export const fileStep = z.strictObject({
  ...commonShape,
  read: z.string(),
  shows: texts,
  lacks: texts,
});

export type QueryStep = z.infer<typeof queryStep>;
export type FileStep = z.infer<typeof fileStep>;
export type Parameter = z.infer<typeof parameter>;
