import type { Operation, TableName } from '../schema/facts.ts';

/** Does the one take back what the other has made? Where a name is not to be seen, it may. */
export function undoes(down: Operation, up: Operation): boolean {
  switch (up.kind) {
    case 'create-table':
      return dropsTable(down, up.table);
    case 'add-column':
      return dropsColumn(down, up.table, up.column.name);
    case 'create-index':
      return (
        (down.kind === 'drop-index' && isSame(down.name, up.index.name)) ||
        dropsTable(down, up.index.table) ||
        up.index.columns.some((column) => dropsColumn(down, up.index.table, column))
      );
    default:
      return false;
  }
}

function dropsTable(down: Operation, table: TableName): boolean {
  const gone = down.kind === 'drop-table' || down.kind === 'rename-table';
  return gone && isSameTable(down.table, table);
}

function dropsColumn(down: Operation, table: TableName, column: string): boolean {
  if (dropsTable(down, table)) return true;
  const gone = down.kind === 'drop-column' || down.kind === 'rename-column';
  return gone && isSameTable(down.table, table) && isSame(down.column, column);
}

export function isSameTable(one: TableName, other: TableName): boolean {
  const schemas = one.schema !== undefined && other.schema !== undefined;
  return isSame(one.name, other.name) && (!schemas || isSame(one.schema, other.schema));
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === other || one === '' || other === '';
}
