import type { Context, Finding, Source } from '../engine/types.ts';
import { bumps } from '../javascript/bump.ts';
import type { Script } from '../javascript/script.ts';
import { obstacles } from './obstacles.ts';
import { newest } from './target.ts';

/** `--bump`: what becomes of package.json, or what has to change first. */
export function manifestFindings({ path, text }: Source, script: Script, context: Context): Finding[] {
  if (context.options.bump !== 'yes') return [];
  const found = bumps(text, { name: 'pgvector', version: newest }, 'PGV040', ', which needs Node 22');
  if (found.length === 0) return [];
  const first = obstacles(path, script, context);
  if (first.length === 0) return found;
  return found.map((one) => ({
    ...one,
    message: `${one.message.split(';')[0]}; not edited: ${first.join('; ')}`,
    applicability: 'manual',
    edits: [],
  }));
}
