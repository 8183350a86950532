import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../lib/package-root.ts';

/**
 * - `passes`: did what the row says.
 * - `fails`: did not, with `message`.
 * - `unaffected`: the problem of the row does not exist there.
 * A combination without a cell was not run.
 */
const status = z.enum(['passes', 'fails', 'unaffected']);

const cell = z.strictObject({
  /** What was asked: an id of a recipe or an example. */
  row: z.string(),
  /** Of the Python packages and of the server, as the run found them. */
  versions: z.strictObject({
    'pgvector-python': z.string(),
    sqlalchemy: z.string(),
    alembic: z.string(),
    postgresql: z.string(),
    pgvector: z.string().optional(),
    python: z.string().optional(),
  }),
  status,
  /** What it said, where that is the point. */
  message: z.string().optional(),
});

/** `recipes/matrix.json`: what a run over many versions found. Written by a run alone, committed. */
export const matrixSchema = z.strictObject({
  date: z.iso.date(),
  cells: z.array(cell),
});

export type Matrix = z.infer<typeof matrixSchema>;
export type MatrixCell = z.infer<typeof cell>;

/** `undefined` as long as no run is recorded. Throws when the record is not as it must be. */
export function readMatrix(file: string = join(packageRoot(), 'recipes', 'matrix.json')): Matrix | undefined {
  return existsSync(file) ? matrixSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
