import { z } from 'zod';
import { severities } from '../lib/severity.ts';
import { matrixRow } from './matrix.ts';
import { stacks } from './stack.ts';

/** Relative, with `/`, and never out of the folder that it is relative to. */
const inside = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[\w.@/-]+$/);

const copiedFile = z.strictObject({
  /** Of `fixed/` of the example. */
  file: inside,
  /** Where it goes, seen from the folder that is named; the same place when left out. */
  to: inside.optional(),
});

/** The front matter of a recipe: what the command, the site and the tests know of it. */
export const recipeSchema = z.strictObject({
  /** Permanent, never used again for something else. */
  code: z.string().regex(/^PGV\d{3}$/),
  /** The symptom, as people type it into a search engine. */
  title: z.string().min(1),
  /** `resolution`: a problem and its end. `practice`: a pattern to copy. */
  kind: z.enum(['resolution', 'practice']),
  severity: z.enum(severities),
  /** One sentence. */
  summary: z.string().min(1),
  /** The day on which the page was written: `2026-11-23`. */
  since: z.iso.date(),
  /** The versions that have the problem, a sentence; absent where none is known to be free of it. */
  affects: z.string().min(1).optional(),
  /** What of it was asked of many versions. */
  matrix: z.array(matrixRow).default([]),
  /** Regular expressions that know the error in a traceback, white space folded to single blanks. */
  errors: z.array(z.string().min(1)).default([]),
  /** The answer to the errors of that recipe (a code) where they come from one of these. */
  insteadOf: z.strictObject({ code: z.string(), stacks: z.array(z.enum(stacks)).min(1) }).optional(),
  /** The codemod that makes the step, where a machine can. */
  codemod: z.string().optional(),
  /** Those that make it for another framework; the page says for which. */
  otherCodemods: z.array(z.string()).default([]),
  /** The example that proves it; the codemod's own executed cases where there is none yet. */
  example: z.string().optional(),
  /** What of it no example runs, and why; the page says so too. */
  notRun: z.string().min(1).optional(),
  /** What `kit recipes copy` puts into a project: files of `fixed/` of the example, which proves them. */
  files: z.array(copiedFile).default([]),
  /** What is to be done when they are there, a sentence each. */
  next: z.array(z.string().min(1)).default([]),
});

export type RecipeMatter = z.infer<typeof recipeSchema>;
