import type { Codemod, Context, Edit, Problem, Source } from '../engine/types.ts';
import { bumpOption, bumps, isManifest, isNeeded } from '../javascript/bump.ts';
import { javascript } from '../javascript/language.ts';
import type { Script } from '../javascript/script.ts';
import { Clauses } from './clauses.ts';
import { customTypes } from './custom-types.ts';
import { type File, type Formerly, first, formerCommand } from './file.ts';
import { formerImports } from './former-imports.ts';
import { formerIndexes } from './indexes.ts';
import { lostValues } from './lost-values.ts';

const words = ['pgvector/drizzle-orm', 'customType', 'using('];

export const codemod: Codemod<Script, Formerly | Problem> = {
  id: 'drizzle-builtin-vector',
  title:
    "Use Drizzle's own vector columns and distances in place of pgvector/drizzle-orm and of custom types.",
  language: javascript,
  codes: ['PGV045', 'PGV053'],
  options: { bump: bumpOption('drizzle-orm and drizzle-kit') },
  words: [...words, '"drizzle-orm":'],
  mayConcern: (text) => concerns(text) || text.includes('"drizzle-orm":'),
  find(source, script, context) {
    if (isManifest(source.path)) return upgrades(source, context);
    const file: File = { ...source, script, context };
    return [...formerImports(file), ...formerIndexes(file), ...customTypes(file), ...lostValues(file)];
  },
  repair(problems, { text }) {
    const clauses = new Clauses();
    const repaired = problems.filter((one): one is Formerly => 'write' in one);
    const own = new Map<Problem, Edit[]>(repaired.map((one) => [one, one.write?.(clauses, repaired) ?? []]));
    const shared = clauses.edits(text);
    return problems.map((one) => {
      const edits = own.get(one);
      if (!('outcome' in one) || !edits) return one.repair ?? { outcome: '', edits: [] };
      return { outcome: one.outcome, edits: [...edits, ...shared] };
    });
  },
};

function upgrades({ path, text }: Source, context: Context): Problem[] {
  if (context.options.bump !== 'yes' || !isNeeded(path, context, words, concerns)) return [];
  const found = [
    ...bumps(text, { name: 'drizzle-orm', version: first.orm }, 'PGV045'),
    ...bumps(text, { name: 'drizzle-kit', version: first.kit }, 'PGV045'),
  ];
  const former = formerCommand(context);
  if (former === undefined) return found;
  const reason = `${former}, which drizzle-kit has no more since 0.21; change that first`;
  return found.map((one) => ({ ...one, reason }));
}

function concerns(text: string): boolean {
  return text.includes('pgvector/drizzle-orm') || isCustomVector(text) || hasFormerIndex(text);
}

function isCustomVector(text: string): boolean {
  return (
    /drizzle-orm\/pg-core/.test(text) &&
    /\bcustomType\b/.test(text) &&
    /['"`](?:(?:half|sparse)?vec(?:tor)?|bit)\b/.test(text)
  );
}

function hasFormerIndex(text: string): boolean {
  return /drizzle-orm\/pg-core/.test(text) && /\busing\(\s*\w+`\s*(?:hnsw|ivfflat)\b/i.test(text);
}
