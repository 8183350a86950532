import type { Codemod, Context, Problem } from '../engine/types.ts';
import { isForAnother } from '../sql/database.ts';
import { creationFor } from '../sql/extension-creators.ts';
import { isMigration, runsBefore, sameSet } from '../sql/migrations.ts';
import { createsExtension } from '../sql/vector-extension.ts';
import { migrations, typeIn } from './migrations.ts';
import { createsWhenConnecting } from './typeorm.ts';

export const codemod: Codemod<string> = {
  id: 'report-missing-extension',
  title:
    'Report the first migration with a vector column (Knex, Sequelize, TypeORM, Kysely, Prisma, plain SQL) where nothing creates the extension before it.',
  language: migrations,
  codes: ['PGV090'],
  options: {},
  reportOnly: true,
  words: ['vector', 'VECTOR', 'Vector', 'halfvec', 'HALFVEC', 'sparsevec', 'SPARSEVEC'],
  mayConcern: (text) => (typeIn('.sql', text) ?? typeIn('', text)) !== undefined && !createsExtension(text),
  find({ path, text }, _tree, { project }) {
    const type = typeIn(path, text);
    if (!type || createsExtension(text) || !isMigration(project.path, text)) return [];
    if (isOfDrizzle(project) || !isFirst(project) || isForAnother({ path, text }, project)) return [];
    const { before, elsewhere } = creationFor(project);
    if (before || createsWhenConnecting(text, project)) return [];
    const where = elsewhere ? ` (${elsewhere.path} does, ${elsewhere.why})` : '';
    return [problem(type, text.slice(type.start, type.end), where)];
  },
};

function problem(type: { start: number; end: number }, name: string, where: string): Problem {
  const [, schema] = /^("?\w+"?)\.["\w]/.exec(name) ?? [];
  const there = schema ? ` WITH SCHEMA ${schema}` : '';
  return {
    code: 'PGV090',
    ...type,
    what: `nothing creates the extension before this migration${where}: on a new database \`${name}\` is no type`,
    reason: `let a migration before this one say CREATE EXTENSION IF NOT EXISTS vector${there}`,
  };
}

/** With a journal, Drizzle's migrations have a codemod that edits them. */
function isOfDrizzle(project: Context['project']): boolean {
  return project.textBeside('meta/_journal.json') !== undefined;
}

/** Does no migration of the same set that runs before it have a vector? */
function isFirst(project: Context['project']): boolean {
  const others = sameSet(project.path, project.filesWith(codemod.words, migrations.extensions, 'repository'));
  return !others.some(
    (one) => runsBefore(one.path, project.path) && typeIn(one.path, one.text) !== undefined,
  );
}
