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

/** An index that this file makes or declares, and the type of what it is on. */
export interface FoundIndex {
  index: Index;
  /** The call that says it, for SQL that which sends it. */
  call: Node;
  /** Said in SQL. */
  raw: boolean;
  /** Of its first key, where that is a column, as far as the tree shows it. */
  type: ColumnType | undefined;
  /** In a revision: does it create the table as well, and fill it? */
  tableIsNew: boolean;
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
    const [column = ''] = index.columns;
    const type = historicType(
      { revision, chain, before: index.start },
      index.table,
      column,
      project.models(),
    );
    const tableIsNew = operation.certain && isOnNewTable(index, at, all);
    const isBack = revision.body?.downgrade.some(({ start }) => start === operation.start) ?? false;
    return [{ index, call, raw, type, tableIsNew, isBack, inModel: false }];
  });
}

/** Is the table created before it in the same file, with nothing between that may put rows in? */
function isOnNewTable({ table }: Index, at: number, all: readonly Operation[]): boolean {
  const before = all.slice(0, at);
  const creation = before.findLastIndex((one) => one.kind === 'create-table' && isSame(one.table, table));
  return creation >= 0 && before.slice(creation).every(({ kind }) => kind !== 'other');
}

function isSame(a: TableName, b: TableName): boolean {
  return a.name !== '' && a.name === b.name && a.schema === b.schema;
}

function inModels(path: string, names: Names): FoundIndex[] {
  return readModels(path, names).flatMap(({ columns, indexes }) =>
    indexes.flatMap((index): FoundIndex[] => {
      const call = names.root.descendantForIndex(index.start, index.end);
      const type = columns.find(({ name }) => name === index.columns[0])?.type;
      return call ? [{ index, call, raw: false, type, tableIsNew: false, isBack: false, inModel: true }] : [];
    }),
  );
}
