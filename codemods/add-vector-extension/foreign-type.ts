import type { Project } from '../engine/types.ts';
import { inventsVectors } from '../fix-vector-imports/vocabulary.ts';
import { chainOf, pathOf } from '../python/chain.ts';
import type { Names } from '../python/names.ts';
import type { ColumnType, Operation } from '../schema/facts.ts';

/** Is the type of a column that it makes taken from a package that is neither pgvector nor the project's own? */
export function isForeign(operation: Operation, names: Names, project: Project): boolean {
  const types = typesOf(operation).filter((type) => type?.vector !== undefined);
  return types.length > 0 && types.every((type) => type !== undefined && isForeignType(type, names, project));
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

function isForeignType({ start, end }: ColumnType, names: Names, project: Project): boolean {
  const node = names.root.descendantForIndex(start, end);
  const name = node?.type === 'call' ? node.childForFieldName('function') : node;
  const chain = name ? chainOf(name, names) : undefined;
  const path = chain ? pathOf(chain) : undefined;
  if (path === undefined || path.startsWith('.')) return false;
  const [top = ''] = path.split('.');
  return top !== 'pgvector' && !inventsVectors(path) && project.ownModule(top) === undefined;
}
