import type { Codemod, Context, Finding, Source } from '../engine/types.ts';
import { bumpOption, bumps, isManifest, isNeeded } from '../javascript/bump.ts';
import { javascript } from '../javascript/language.ts';
import type { Script } from '../javascript/script.ts';
import { Clauses } from './clauses.ts';
import { customTypes } from './custom-types.ts';
import { type File, first, formerCommand } from './file.ts';
import { formerImports } from './former-imports.ts';
import { formerIndexes } from './indexes.ts';

const words = ['pgvector/drizzle-orm', 'customType', 'using('];

export const codemod: Codemod<Script> = {
  id: 'drizzle-builtin-vector',
  title:
    "Use Drizzle's own vector columns and distances in place of pgvector/drizzle-orm and of custom types.",
  language: javascript,
  codes: ['PGV045'],
  options: { bump: bumpOption('drizzle-orm and drizzle-kit') },
  words: [...words, '"drizzle-orm":'],
  mayConcern: (text) => concerns(text) || text.includes('"drizzle-orm":'),
  find(source, script, context) {
    if (isManifest(source.path)) return upgrades(source, context);
    const file: File = { ...source, script, context, clauses: new Clauses() };
    // What is not applied must not change the imports of what is.
    const apart: File = context.unsafe ? file : { ...file, clauses: new Clauses() };
    const safe = [...formerImports(file), ...formerIndexes(file)];
    const unsafe = customTypes(apart);
    return [...withClauses(safe, file), ...withClauses(unsafe, apart)].sort(byPlace);
  },
};

function withClauses(found: readonly Finding[], { clauses, text }: File): Finding[] {
  const shared = clauses.edits(text);
  return found.map((one) => (one.edits.length > 0 ? { ...one, edits: [...one.edits, ...shared] } : one));
}

function upgrades({ path, text }: Source, context: Context): Finding[] {
  if (context.options.bump !== 'yes' || !isNeeded(path, context, words, concerns)) return [];
  const found = [
    ...bumps(text, { name: 'drizzle-orm', version: first.orm }, 'PGV045'),
    ...bumps(text, { name: 'drizzle-kit', version: first.kit }, 'PGV045'),
  ].sort(byPlace);
  const former = formerCommand(context);
  if (former === undefined) return found;
  return found.map((one) => ({
    ...one,
    message: `${one.message.split(';')[0]}; not edited: ${former}, which drizzle-kit has no more since 0.21; change that first`,
    applicability: 'manual',
    edits: [],
  }));
}

function concerns(text: string): boolean {
  return text.includes('pgvector/drizzle-orm') || isCustomVector(text) || hasFormerIndex(text);
}

function isCustomVector(text: string): boolean {
  return (
    /drizzle-orm\/pg-core/.test(text) &&
    /\bcustomType\b/.test(text) &&
    /['"`](?:(?:half|sparse)?vec(?:tor)?|bit)\(/.test(text)
  );
}

function hasFormerIndex(text: string): boolean {
  return /drizzle-orm\/pg-core/.test(text) && /\busing\(\s*\w+`\s*(?:hnsw|ivfflat)\b/i.test(text);
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start;
}
