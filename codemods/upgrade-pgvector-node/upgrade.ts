import type { Context, Problem, Source } from '../engine/types.ts';
import { bumps } from '../javascript/bump.ts';
import type { Script } from '../javascript/script.ts';
import { obstacles } from './obstacles.ts';
import { newest } from './target.ts';

/** `--bump`: what becomes of package.json, or what has to change first. */
export function manifestProblems({ path, text }: Source, script: Script, context: Context): Problem[] {
  if (context.options.bump !== 'yes') return [];
  const found = bumps(text, { name: 'pgvector', version: newest }, 'PGV040', ', which needs Node 22');
  if (found.length === 0) return [];
  const first = obstacles(path, script, context);
  return first.length === 0 ? found : found.map((one) => ({ ...one, reason: first.join('; ') }));
}
