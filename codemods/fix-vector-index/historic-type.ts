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
  const isBack = startsOf(downgrade).has(before);
  const found = lastType(isBack ? downgrade : upgrade, table, column, before);
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
  const columns = models.filter((one) => one.table.name === table.name).flatMap((one) => one.columns);
  return columns.find(({ name }) => name === column)?.type;
}

/** What was once read of a list of operations: a revision may make thousands of indexes. */
const known = new WeakMap<readonly Operation[], Types>();
const starts = new WeakMap<readonly Operation[], ReadonlySet<number>>();

/** By the names of table and column, in the order of the text. */
type Types = ReadonlyMap<string, readonly Given[]>;

interface Given {
  start: number;
  type: ColumnType;
}

function lastType(
  operations: readonly Operation[],
  table: TableName,
  column: string,
  before = Number.POSITIVE_INFINITY,
): ColumnType | undefined {
  const types = known.get(operations) ?? typesIn(operations);
  known.set(operations, types);
  return types.get(keyOf(table, column))?.findLast(({ start }) => start < before)?.type;
}

function startsOf(operations: readonly Operation[]): ReadonlySet<number> {
  const found = starts.get(operations) ?? new Set(operations.map(({ start }) => start));
  starts.set(operations, found);
  return found;
}

function typesIn(operations: readonly Operation[]): Types {
  const types = new Map<string, Given[]>();
  const add = (table: TableName, column: string, start: number, type: ColumnType | undefined) => {
    if (!type) return;
    const given = { start, type };
    const all = types.get(keyOf(table, column));
    if (all) all.push(given);
    else types.set(keyOf(table, column), [given]);
  };
  for (const one of operations) {
    const { start } = one;
    if (one.kind === 'create-table') {
      // The first of a name counts, and the last is asked for.
      for (const { name, type } of one.columns.toReversed()) add(one.table, name, start, type);
    } else if (one.kind === 'add-column') add(one.table, one.column.name, start, one.column.type);
    else if (one.kind === 'alter-column') add(one.table, one.column, start, one.type);
  }
  return types;
}

function keyOf({ name }: TableName, column: string): string {
  return `${name}\0${column}`;
}
