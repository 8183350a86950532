import type { MigrationGraph } from '../django/graph.ts';
import { type Migration, mayCreateExtension } from '../django/migration.ts';
import type { Project, SourceFile } from '../engine/project-facts.ts';
import { isTestPath } from '../python/test-path.ts';

/** Where programs, containers and infrastructure say what a database starts with. */
const endings = ['.py', '.sql', '.sh', '.yml', '.yaml', '.tf', 'Dockerfile', 'Makefile', '.toml'];
/** What Django calls before it migrates, in the database of a test as well. */
const inTime =
  /\b(?:pre_migrate|connection_created|prepare_database|init_connection_state|DatabaseWrapper)\b/;

/** A file besides the migrations that creates the extension, tests aside, unless the migration is one of theirs. */
export function creatorElsewhere(
  own: Migration,
  graph: MigrationGraph,
  project: Project,
): SourceFile | undefined {
  const known = new Set(graph.migrations.map(({ path }) => path));
  const files = project
    .filesWith(['EXTENSION', 'xtension'], endings, 'repository')
    .filter(
      ({ path, text }) =>
        !known.has(path) && (!isTestPath(path) || isTestPath(own.path)) && mayCreateExtension(text),
    );
  return files.find(runsInTime) ?? files[0];
}

export function runsInTime({ path, text }: SourceFile): boolean {
  return path.endsWith('.py') && inTime.test(text);
}

/** A migration that creates the extension, and does not run before. */
export function laterCreator(own: Migration, graph: MigrationGraph): Migration | undefined {
  return graph.migrations.find((one) => one.path !== own.path && one.mayCreateExtension);
}

const engine = /["']ENGINE["']\s*:\s*["']([\w.]+)["']/g;

/** Do the settings name databases, and none of PostgreSQL's? */
export function isOfAnotherDatabase(project: Project): boolean {
  const settings = project.filesWith(['ENGINE'], ['.py']).filter(({ path }) => !isTestPath(path));
  const engines = settings.flatMap(({ text }) => [...text.matchAll(engine)].map(([, name = '']) => name));
  const unknown = settings.some(({ text }) => /dj_database_url|\benviron|\benv\b|getenv|config\(/.test(text));
  return !unknown && engines.length > 0 && !engines.some((name) => /postg|psql|timescale/i.test(name));
}
