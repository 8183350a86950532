import type { Project } from '../engine/project-facts.ts';
import type { Source } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import type { MigrationGraph } from './graph.ts';
import { keyOfPath, type Migration } from './migration.ts';
import { bodyOf } from './operations.ts';
import { readMigrationFile } from './read-migration.ts';

/** The migration as it is in hand, in the graph of what is on disk. */
export function placed(
  source: Source,
  names: Names,
  project: Project,
): { graph: MigrationGraph; own: Migration } {
  const graph = project.djangoMigrations();
  const known = graph.at(source.path);
  const key = known ?? keyOfPath(source.path);
  const { app, name } = key;
  const own = readMigrationFile(source.path, { app, name }, source.text, () => bodyOf(names));
  const isSame =
    known &&
    JSON.stringify([known.dependencies, known.runBefore, known.replaces]) ===
      JSON.stringify([own.dependencies, own.runBefore, own.replaces]);
  return isSame ? { graph, own: known } : { graph: graph.with(own), own };
}
