import type { Codemod, Context } from '../engine/types.ts';
import { createsExtension, filesThatCreate } from '../sql/vector-extension.ts';
import { isMigration, migrations, typeIn } from './migrations.ts';
import { createsWhenConnecting } from './typeorm.ts';

export const codemod: Codemod<string> = {
  id: 'report-missing-extension',
  title:
    'Report the first migration with a vector column (Knex, Sequelize, TypeORM, Kysely, Prisma, plain SQL) where nothing creates the extension.',
  language: migrations,
  codes: ['PGV090'],
  options: {},
  reportOnly: true,
  words: ['vector', 'VECTOR', 'Vector', 'halfvec', 'HALFVEC', 'sparsevec', 'SPARSEVEC'],
  mayConcern: (text) => typeIn(text) !== undefined && !createsExtension(text),
  find({ path, text }, _tree, { project }) {
    const type = typeIn(text);
    if (!type || createsExtension(text) || !isMigration(path, text)) return [];
    if (isOfDrizzle(project) || !isFirst(path, project) || filesThatCreate(project).length > 0) return [];
    if (createsWhenConnecting(text, project)) return [];
    const name = text.slice(type.start, type.end);
    return [
      {
        code: 'PGV090',
        message: `nothing in this repository creates the extension: on a new database \`${name}\` is no type; not edited: let a migration before this one say CREATE EXTENSION IF NOT EXISTS vector`,
        applicability: 'manual',
        ...type,
        edits: [],
      },
    ];
  },
};

function isOfDrizzle(project: Context['project']): boolean {
  return project.textBeside('meta/_journal.json') !== undefined;
}

/** Does no migration that sorts before it, in the same tree of migrations, have a vector? */
function isFirst(path: string, project: Context['project']): boolean {
  const folder =
    /^(?:.*\/)?(?:migrations?|migrate)\//.exec(path)?.[0] ?? path.slice(0, path.lastIndexOf('/') + 1);
  const others = project.filesWith(codemod.words, migrations.extensions);
  return !others.some(
    (one) =>
      one.path.startsWith(folder) &&
      one.path < path &&
      isMigration(one.path, one.text) &&
      typeIn(one.text) !== undefined,
  );
}
