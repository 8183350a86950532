import type { Project, SourceFile } from '../engine/project-facts.ts';

const inFolder = /(?:^|\/)(?:migrations?|migrate)\//;
const isSql = /\.sql$/;
/** What takes a migration back: of golang-migrate and node-pg-migrate, of Flyway. */
const isBack = /(?:[._-]down|(?:^|\/)U\d(?:(?!__)[\w.])*__[^/]*)\.sql$|(?:^|\/)down\.sql$/;
/** Of TypeORM, MikroORM, Sequelize, Knex, Kysely and node-pg-migrate. */
const byItself = /\bimplements\s+MigrationInterface\b|\bextends\s+Migration\b/;
const goesUp = /\bup\b\s*(?:[:=(]|\([^)]{0,500}\)\s*[:{])/;

/** Is this a migration that goes up, in SQL or JavaScript, of any tool but Alembic? */
export function isMigration(path: string, text: string): boolean {
  if (isSql.test(path)) return !isBack.test(path) && (inFolder.test(path) || path.endsWith('/migration.sql'));
  return (inFolder.test(path) && goesUp.test(text)) || byItself.test(text);
}

/** The folder whose migrations run one after the other; tools look below it as well. */
export function setOf(path: string): string {
  const named = /^(?:.*\/)?(?:migrations?|migrate)\//.exec(path)?.[0];
  if (named !== undefined) return named;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  // A folder each: Drizzle's and Prisma's.
  return path.endsWith('/migration.sql') ? folder.replace(/(?<![^/])[^/]*\/$/, '') : folder;
}

/** The folders of Drizzle's migrations, by their journals. */
export function foldersOfDrizzle(project: Project): string[] {
  const journals = project.filesWith(['"entries"'], ['_journal.json'], 'repository');
  return journals
    .flatMap(({ path }) => /^(.*\/)?meta\/_journal\.json$/.exec(path)?.slice(1, 2) ?? [])
    .map((one) => one ?? '');
}

const numeric = new Intl.Collator('en', { numeric: true });

/**
 * May a migration run before another of its set? Tools sort by the numbers in front or by the letters; where the two
 * differ, either may be the first.
 */
export function mayRunBefore(one: string, other: string): boolean {
  return one < other || runsBefore(one, other);
}

/** Does it, as people number them? */
export function runsBefore(one: string, other: string): boolean {
  return numeric.compare(one, other) < 0;
}

/** The other migrations of a file's set, of the files given. */
export function sameSet(path: string, files: readonly SourceFile[]): SourceFile[] {
  const set = setOf(path);
  return files.filter(
    (one) => one.path !== path && one.path.startsWith(set) && isMigration(one.path, one.text),
  );
}
