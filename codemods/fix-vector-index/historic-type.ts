import type { Revision } from '../alembic/revision.ts';
import type { RevisionChain } from '../alembic/revision-chain.ts';
import type { ColumnType, ModelTable, Operation, TableName } from '../schema/facts.ts';

/** A moment in the history of a database. */
interface Moment {
  revision: Revision;
  chain: RevisionChain;
  /** What stands behind this place in the revision has not run yet. */
  before: number;
}

/** The type that a column has at a moment: as the nearest revision says that gave it one, else as a model does. */
export function historicType(
  { revision, chain, before }: Moment,
  table: TableName,
  column: string,
  models: readonly ModelTable[],
): ColumnType | undefined {
  if (table.name === '' || column === '') return undefined;
  const { upgrade = [], downgrade = [] } = revision.body ?? {};
  const isBack = downgrade.some(({ start }) => start === before);
  const own = (isBack ? downgrade : upgrade).filter(({ start }) => start < before);
  const found = lastType(own, table, column);
  if (found) return found;
  // What the upgrade has made of it, the way back may have undone in a way that is not to be seen.
  const isAltered = upgrade.some((one) => one.kind === 'alter-column' && one.table.name === table.name);
  if (isBack && isAltered) return undefined;
  const made = isBack ? lastType(upgrade, table, column) : undefined;
  if (made) return made;
  const gives = (one: Revision) =>
    one.mentionsVectors && lastType(one.body?.upgrade ?? [], table, column) !== undefined;
  const [nearest] = chain.nearestBefore(revision, gives);
  if (nearest) return lastType(nearest.body?.upgrade ?? [], table, column);
  const model = models.find((one) => one.table.name === table.name);
  return model?.columns.find(({ name }) => name === column)?.type;
}

function lastType(
  operations: readonly Operation[],
  table: TableName,
  column: string,
): ColumnType | undefined {
  const types = operations.map((one) => typeGiven(one, table, column));
  return types.findLast((type) => type !== undefined);
}

function typeGiven(operation: Operation, table: TableName, column: string): ColumnType | undefined {
  switch (operation.kind) {
    case 'create-table':
      return operation.table.name === table.name
        ? operation.columns.find(({ name }) => name === column)?.type
        : undefined;
    case 'add-column':
      return operation.table.name === table.name && operation.column.name === column
        ? operation.column.type
        : undefined;
    case 'alter-column':
      return operation.table.name === table.name && operation.column === column ? operation.type : undefined;
    default:
      return undefined;
  }
}
