import { modulesReached } from '../alembic/reach.ts';
import type { Project } from '../engine/project-facts.ts';
import { inventsVectors } from '../fix-vector-imports/vocabulary.ts';
import { chainOf, pathOf } from '../python/chain.ts';
import type { Names } from '../python/names.ts';
import type { ColumnType, Operation } from '../schema/facts.ts';

/** - `unknown`: it comes from a module of the project's own that is not read to its end. */
export type Foreign = 'yes' | 'no' | 'unknown';

/**
 * Are the types of the columns that it makes others than pgvector's: from another package, or from a module of the project's own
 * that has nothing to do with pgvector?
 */
export function isForeign(operation: Operation, names: Names, project: Project): Foreign {
  const types = typesOf(operation).filter((type) => type?.vector !== undefined) as ColumnType[];
  const answers = types.map((type) => isForeignType(type, names, project));
  if (answers.length === 0 || answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

function typesOf(operation: Operation): (ColumnType | undefined)[] {
  switch (operation.kind) {
    case 'create-table':
      return operation.columns.map(({ type }) => type);
    case 'add-column':
      return [operation.column.type];
    case 'alter-column':
      return [operation.type];
    default:
      return [];
  }
}

function isForeignType({ start, end }: ColumnType, names: Names, project: Project): Foreign {
  const node = names.root.descendantForIndex(start, end);
  const name = node?.type === 'call' ? node.childForFieldName('function') : node;
  const chain = name ? chainOf(name, names) : undefined;
  const path = chain ? pathOf(chain) : undefined;
  if (path === undefined || path.startsWith('.')) return 'no';
  const [top = ''] = path.split('.');
  if (top === 'pgvector' || inventsVectors(path)) return 'no';
  return project.ownModule(top) === undefined ? 'yes' : isOwnForeign(path, project);
}

/** `app.types.Vector`, followed through the imports of its module. */
function isOwnForeign(path: string, project: Project): Foreign {
  const dot = path.lastIndexOf('.');
  const statement = `from ${path.slice(0, dot)} import ${path.slice(dot + 1)}\n`;
  const { modules, unknown } = modulesReached(statement, (name) => project.ownModule(name));
  if (modules.some(({ text }) => ofPgvector.test(text))) return 'no';
  return unknown ? 'unknown' : 'yes';
}

/** The package, or a type that says its SQL itself. */
const ofPgvector = /\bpgvector\b|["'](?:vector|halfvec|sparsevec)\b/i;
