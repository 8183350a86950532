import type { Column, ColumnType, Index, Operation, TableName } from '../../codemods/schema/facts.ts';
import type { Located, Revision } from './tree.ts';

/** Something that exists once these revisions have run, and where that is said. */
export interface Made<Thing> extends Located {
  thing: Thing;
  table: TableName;
  revision: Revision;
}

/** What a row of revisions leaves behind, as far as it is certain. */
export interface Replay {
  tables: Made<TableName>[];
  columns: Made<Column>[];
  indexes: Made<Index>[];
}

/** Runs the operations in the mind. What one of them may have touched in a way that can't be seen is left out. */
export function replay(revisions: readonly Revision[]): Replay {
  const state: Replay = { tables: [], columns: [], indexes: [] };
  for (const revision of revisions) {
    for (const operation of revision.operations) {
      if (operation.certain) apply(state, operation, revision);
      else forget(state, operation);
    }
    if (revision.operations.some(isOpaque)) forgetNamed(state, revision);
  }
  return state;
}

function apply(state: Replay, operation: Operation, revision: Revision): void {
  const at = { path: revision.path, start: operation.start, end: operation.end, revision };
  switch (operation.kind) {
    case 'create-table': {
      const { table, columns, indexes } = operation;
      forget(state, operation);
      state.tables.push({ ...at, thing: table, table });
      state.columns.push(...columns.map((thing) => ({ ...at, ...placeOf(thing), thing, table })));
      state.indexes.push(...indexes.map((thing) => ({ ...at, ...placeOf(thing), thing, table })));
      break;
    }
    case 'add-column':
      forget(state, operation);
      state.columns.push({
        ...at,
        ...placeOf(operation.column),
        thing: operation.column,
        table: operation.table,
      });
      break;
    case 'create-index':
      forget(state, operation);
      state.indexes.push({
        ...at,
        ...placeOf(operation.index),
        thing: operation.index,
        table: operation.index.table,
      });
      break;
    case 'alter-column':
      if (operation.type) retype(state, operation.table, operation.column, operation.type);
      break;
    case 'rename-table':
      for (const list of [state.tables, state.columns, state.indexes])
        for (const made of list)
          if (sameTable(made.table, operation.table)) made.table = { ...made.table, name: operation.to };
      break;
    default:
      forget(state, operation);
  }
}

function placeOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}

/** Drops what an operation removes, replaces or changes. */
function forget(state: Replay, operation: Operation): void {
  switch (operation.kind) {
    case 'create-table':
    case 'drop-table':
    case 'rename-table':
      keep(state, 'tables', (one) => !sameTable(one.table, operation.table));
      keep(state, 'columns', (one) => !sameTable(one.table, operation.table));
      keep(state, 'indexes', (one) => !sameTable(one.table, operation.table));
      break;
    case 'add-column':
      forgetColumn(state, operation.table, operation.column.name);
      break;
    case 'drop-column':
    case 'rename-column':
      forgetColumn(state, operation.table, operation.column);
      break;
    case 'alter-column':
      if (operation.type) forgetColumn(state, operation.table, operation.column);
      break;
    case 'create-index':
      keep(state, 'indexes', ({ thing }) => !sameName(thing.name, operation.index.name));
      break;
    case 'drop-index':
      keep(state, 'indexes', ({ thing }) => !sameName(thing.name, operation.name));
      break;
    default:
      break;
  }
}

function forgetColumn(state: Replay, table: TableName, name: string): void {
  keep(state, 'columns', (one) => !sameTable(one.table, table) || !sameName(one.thing.name, name));
  keep(
    state,
    'indexes',
    (one) => !sameTable(one.table, table) || !one.thing.columns.some((column) => column.includes(name)),
  );
}

function retype(state: Replay, table: TableName, name: string, type: ColumnType): void {
  state.columns = state.columns.map((one) =>
    sameTable(one.table, table) && sameName(one.thing.name, name)
      ? { ...one, thing: { ...one.thing, type } }
      : one,
  );
}

const harmless =
  /^(?:create_(?:foreign_key|unique_constraint|check_constraint|primary_key|exclude_constraint|table_comment)|drop_(?:constraint|table_comment)|bulk_insert|f|get_bind|get_context|inline_literal|batch_alter_table)$/;

/** May it do anything to any table? */
function isOpaque(operation: Operation): boolean {
  if (operation.kind !== 'other' || harmless.test(operation.method)) return false;
  return operation.sql === undefined || /\b(?:ALTER|DROP|RENAME|DO|CALL|SELECT)\b/i.test(operation.sql);
}

/** What a revision that does things unseen mentions by name may be gone, unless it is its own. */
function forgetNamed(state: Replay, { text, id }: Revision): void {
  const mentioned = (name: string) =>
    new RegExp(String.raw`\b${name.replace(/\W/g, '\\$&')}\b`, 'i').test(text);
  const unharmed = ({ revision, table }: Made<unknown>) => revision.id === id || !mentioned(table.name);
  keep(state, 'tables', unharmed);
  keep(state, 'columns', unharmed);
  keep(
    state,
    'indexes',
    (made) => unharmed(made) && (made.revision.id === id || !mentioned(made.thing.name)),
  );
}

function keep<Key extends keyof Replay>(
  state: Replay,
  key: Key,
  test: (made: Replay[Key][number]) => boolean,
): void {
  state[key] = state[key].filter(test) as Replay[Key];
}

/** PostgreSQL folds what is not quoted; the source does not always show what is. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** One of the two may not name its schema. */
export function sameTable(a: TableName, b: TableName): boolean {
  return sameName(a.name, b.name) && (!a.schema || !b.schema || sameName(a.schema, b.schema));
}
