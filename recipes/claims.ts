import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../lib/package-root.ts';
import { type ClaimSource, claimsSchema } from './claims-schema.ts';

/** What `recipes/claims.yaml` holds: sentences that people rely on, each with a verdict and the run that decided it. */
export function readClaims(root: string = join(packageRoot(), 'recipes')): ClaimSource[] {
  return claimsSchema.parse(parse(readFileSync(join(root, 'claims.yaml'), 'utf8')));
}
