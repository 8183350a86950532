import { concernsExtension, mayCreate, needsExtension } from '../django/extension.ts';
import type { MigrationGraph } from '../django/graph.ts';
import type { Migration } from '../django/migration.ts';
import { type Operation, type ReadMigration, readMigration } from '../django/operations.ts';
import { placed } from '../django/placed.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Problem, Source } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { creatorElsewhere, isOfAnotherDatabase, laterCreator, runsInTime } from './elsewhere.ts';
import { insertion } from './insertion.ts';
import { code } from './vocabulary.ts';

/** Reports the migration that is the first to need the extension, when nothing that runs before it makes that. */
export function extensionMissing(source: Source, names: Names, project: Project): Problem[] {
  const migration = readMigration(names);
  const need = migration?.operations.find(needsExtension);
  if (!migration || !need) return [];
  const made = migration.operations.find((one) => mayCreate(one, source.text));
  if (made && made.node.startIndex < need.node.startIndex) return [];
  const { graph, own } = placed(source, names, project);
  if (graph.isReplaced(own) || graph.before(own).some(concernsExtension)) return [];
  if (isOfAnotherDatabase(project)) return [];
  const elsewhere = creatorElsewhere(own, graph, project);
  if (elsewhere && runsInTime(elsewhere)) return [];
  const later = laterCreator(own, graph);
  const trouble = objection({ migration, own, graph, made, later, elsewhere: elsewhere?.path, project });
  const what = `${nounOf(need)} needs the extension \`vector\`, and no migration creates it before`;
  const problem = { code, start: need.node.startIndex, end: need.node.endIndex, what };
  const edits = trouble ? undefined : insertion(migration, names, source);
  if (!edits) return [{ ...problem, reason: trouble ?? 'its operations share a line with the list' }];
  return [{ ...problem, risk: riskOf(own, graph), repair: { outcome: 'gets `VectorExtension()`', edits } }];
}

interface Found {
  migration: ReadMigration;
  own: Migration;
  graph: MigrationGraph;
  /** What in the file makes the extension, too late. */
  made: Operation | undefined;
  later: Migration | undefined;
  elsewhere: string | undefined;
  project: Project;
}

/** Why an operation can't simply be put in front. */
function objection({ migration, own, graph, made, later, elsewhere, project }: Found): string | undefined {
  if (made) return 'this migration creates it further down, where that is too late';
  if (later)
    return graph.comesAfter(later, own)
      ? `\`${later.path}\` creates it later; move that operation here`
      : `\`${later.path}\` creates it, and nothing says that it runs before: name it in \`dependencies\``;
  if (elsewhere)
    return `\`${elsewhere}\` creates it, at a time that the migrations do not know; a database without that, as that of the tests, fails`;
  if (project.isReleased(own.path))
    return 'it is released; create the extension in a migration that this one depends on, and in the databases that are there';
  if (!migration.isWhole) return 'its operations are put together elsewhere, and one of them may create it';
  return undefined;
}

/** Why the edit may not be all that is needed. */
function riskOf(own: Migration, graph: MigrationGraph): string | undefined {
  const [missing] = graph.missing(own);
  if (missing) return `it depends on \`${missing.app}.${missing.name}\`, which is not here`;
  if (own.isOpen) return 'what it depends on is computed';
  return graph.isNewest(own) ? undefined : 'databases that have run this migration do not run it again';
}

function nounOf(operation: Operation): string {
  switch (operation.kind) {
    case 'create-model':
      return `the model \`${operation.model}\``;
    case 'add-field':
    case 'alter-field':
      return `the field \`${operation.field.name}\` of \`${operation.model}\``;
    default:
      return 'this SQL';
  }
}
