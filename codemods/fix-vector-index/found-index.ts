import type { Node } from 'web-tree-sitter';
import { operationsIn } from '../alembic/operations.ts';
import { readRevision } from '../alembic/read-revision.ts';
import type { Revision } from '../alembic/revision.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Source } from '../engine/types.ts';
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
  return isTestPath(path) || !/\b(?:Index|index)\b/.test(text) ? [] : inModels(path, names, project);
}

function inRevision(revision: Revision, names: Names, project: Project): FoundIndex[] {
  const chain = project.revisions().with(revision);
  const own = operationsIn(names);
  const before = new Before(names.text);
  const goesBack = new Set(revision.body?.downgrade.map(({ start }) => start));
  const models = project.models();
  return own.flatMap(({ call, operation }): FoundIndex[] => {
    if (operation.kind !== 'create-index') {
      before.add(operation);
      return [];
    }
    const { index, raw } = operation;
    const moment = { revision, chain, before: index.start };
    const types = index.columns.map((column) =>
      isColumn(column) ? historicType(moment, index.table, column, models) : undefined,
    );
    const [type] = types;
    const isBack = goesBack.has(operation.start);
    const empty = operation.certain ? before.emptyBelow(index, isBack) : undefined;
    return [{ index, call, raw, type, types, empty, isBack, inModel: false }];
  });
}

/** What a file has done up to one of its operations. */
class Before {
  private readonly text: string;
  /** By table: how many operations were there that may fill one, when it was created. */
  private readonly created = new Map<string, number>();
  /** Columns that are added as NULL in every row. */
  private readonly added = new Set<string>();
  /** What may put rows into some table. */
  private readonly fillers: Operation[] = [];
  private readonly fills = new Map<string, { seen: number; last: number }>();

  constructor(text: string) {
    this.text = text;
  }

  add(operation: Operation): void {
    if (operation.kind === 'create-table') this.created.set(keyOf(operation.table), this.fillers.length);
    if (operation.kind === 'other') this.fillers.push(operation);
    if (operation.kind !== 'add-column' || operation.column.nullable === false) return;
    const { start, end, name } = operation.column;
    if (/default|computed|generated/i.test(this.text.slice(start, end))) return;
    this.added.add(keyOf(operation.table, name));
  }

  emptyBelow({ table, columns }: Index, isBack: boolean): FoundIndex['empty'] {
    if (table.name === '') return undefined;
    const lastFill = this.lastFill(table);
    const creation = this.created.get(keyOf(table));
    if (creation !== undefined && lastFill < creation) return 'table';
    // What fills a column may use a connection that was asked for further up.
    if (isBack || lastFill >= 0 || columns[0] === undefined) return undefined;
    return this.added.has(keyOf(table, columns[0])) ? 'column' : undefined;
  }

  /** Which of the fillers was the last for a table, or -1. Each is asked once about each table. */
  private lastFill(table: TableName): number {
    const state = this.fills.get(keyOf(table)) ?? { seen: 0, last: -1 };
    this.fills.set(keyOf(table), state);
    for (; state.seen < this.fillers.length; state.seen++) {
      const filler = this.fillers[state.seen];
      if (filler && mayFill(filler, table)) state.last = state.seen;
    }
    return state.last;
  }
}

function keyOf({ schema = '', name }: TableName, column = ''): string {
  return `${schema}\0${name}\0${column}`;
}

function inModels(path: string, names: Names, project: Project): FoundIndex[] {
  return readModels(path, names, project.modelModule).flatMap(({ columns, indexes }) =>
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
