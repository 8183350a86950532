import type { Node } from 'web-tree-sitter';
import { operationsIn } from '../alembic/operations.ts';
import { readRevision } from '../alembic/read-revision.ts';
import type { Revision } from '../alembic/revision.ts';
import type { Project, Source } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { isTestPath } from '../python/test-path.ts';
import type { ColumnType, Index, Operation, TableName } from '../schema/facts.ts';
import { readModels } from '../schema/read-models.ts';
import { historicType } from './historic-type.ts';
import { mayFill } from './may-fill.ts';
import { isColumn } from './vocabulary.ts';

/** An index that this file makes or declares, and the type of what it is on. */
export interface FoundIndex {
  index: Index;
  /** The call that says it, for SQL that which sends it. */
  call: Node;
  /** Said in SQL. */
  raw: boolean;
  /** Of its first key, where that is a column, as far as the tree shows it. */
  type: ColumnType | undefined;
  /** The same of each key. */
  types: readonly (ColumnType | undefined)[];
  /** In a revision: what it makes as well, and does not fill, so that the index finds no vector there. */
  empty: 'table' | 'column' | undefined;
  /** The downgrade makes it, as it was before. */
  isBack: boolean;
  /** Only declared: what makes it is to be written. */
  inModel: boolean;
}

export function foundIndexes({ path, text }: Source, names: Names, project: Project): FoundIndex[] {
  const revision = readRevision(path, names);
  if (revision) return inRevision(revision, names, project);
  return isTestPath(path) || !/\b(?:Index|index)\b/.test(text) ? [] : inModels(path, names);
}

function inRevision(revision: Revision, names: Names, project: Project): FoundIndex[] {
  const chain = project.revisions().with(revision);
  const own = operationsIn(names);
  const all = own.map(({ operation }) => operation);
  return own.flatMap(({ call, operation }, at): FoundIndex[] => {
    if (operation.kind !== 'create-index') return [];
    const { index, raw } = operation;
    const moment = { revision, chain, before: index.start };
    const types = index.columns.map((column) =>
      isColumn(column) ? historicType(moment, index.table, column, project.models()) : undefined,
    );
    const [type] = types;
    const isBack = revision.body?.downgrade.some(({ start }) => start === operation.start) ?? false;
    const empty = operation.certain ? emptyBelow(index, all.slice(0, at), isBack, names.text) : undefined;
    return [{ index, call, raw, type, types, empty, isBack, inModel: false }];
  });
}

function emptyBelow(
  index: Index,
  before: readonly Operation[],
  isBack: boolean,
  text: string,
): FoundIndex['empty'] {
  if (isOnNewTable(index, before)) return 'table';
  return !isBack && isOnNewColumn(index, before, text) ? 'column' : undefined;
}

/** Is the table created before it in the same file, with nothing between that may put rows in? */
function isOnNewTable({ table }: Index, before: readonly Operation[]): boolean {
  const creation = before.findLastIndex((one) => one.kind === 'create-table' && isSame(one.table, table));
  return creation >= 0 && !before.slice(creation).some((one) => mayFill(one, table));
}

/** Is the column added before it, as NULL in every row? What fills it may use a connection that was asked for further up. */
function isOnNewColumn({ table, columns }: Index, before: readonly Operation[], text: string): boolean {
  if (before.some((one) => mayFill(one, table))) return false;
  return before.some(
    (one) =>
      one.kind === 'add-column' &&
      isSame(one.table, table) &&
      one.column.name === columns[0] &&
      one.column.nullable !== false &&
      !/default|computed|generated/i.test(text.slice(one.column.start, one.column.end)),
  );
}

function isSame(a: TableName, b: TableName): boolean {
  return a.name !== '' && a.name === b.name && a.schema === b.schema;
}

function inModels(path: string, names: Names): FoundIndex[] {
  return readModels(path, names).flatMap(({ columns, indexes }) =>
    indexes.flatMap((index): FoundIndex[] => {
      const call = names.root.descendantForIndex(index.start, index.end);
      const types = index.columns.map((column) => columns.find(({ name }) => name === column)?.type);
      const [type] = types;
      return call
        ? [{ index, call, raw: false, type, types, empty: undefined, isBack: false, inModel: true }]
        : [];
    }),
  );
}
