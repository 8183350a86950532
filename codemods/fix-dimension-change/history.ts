import { readRevision } from '../alembic/read-revision.ts';
import type { Revision } from '../alembic/revision.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Names } from '../python/names.ts';
import type { ColumnType, Index, Operation, TableName } from '../schema/facts.ts';

export interface ColumnPlace extends Pick<Operation, 'start'> {
  table: TableName;
  column: string;
}

/** What has become of a column by the time that an operation of this revision runs. */
export class History {
  private readonly own: Revision | undefined;
  private readonly project: Project;

  constructor(path: string, names: Names, project: Project) {
    this.own = readRevision(path, names);
    this.project = project;
  }

  /** The type that it has there; `undefined` where no revision to be seen says. */
  typeBefore(place: ColumnPlace, inDowngrade: boolean): ColumnType | undefined {
    for (const operation of this.before(place, inDowngrade)) {
      const type = typeGiven(operation, place);
      if (type) return type;
    }
    return undefined;
  }

  /** Is its table, or the column itself, made by the same function, so that no row has a vector yet? */
  isNew(place: ColumnPlace, inDowngrade: boolean): boolean {
    const body = inDowngrade ? this.own?.body?.downgrade : this.own?.body?.upgrade;
    return (body ?? []).some(
      (one) =>
        one.start < place.start &&
        ((one.kind === 'create-table' && isSameTable(one.table, place.table)) ||
          (one.kind === 'add-column' &&
            isSameTable(one.table, place.table) &&
            one.column.name === place.column)),
    );
  }

  /** The HNSW and IVFFlat indexes on it there. */
  indexes(place: ColumnPlace, inDowngrade: boolean): Index[] {
    const before = this.before(place, inDowngrade);
    const dropped = new Set(before.flatMap((one) => (one.kind === 'drop-index' ? [one.name] : [])));
    const made = before.flatMap((one) => (one.kind === 'create-index' ? [one.index] : []));
    return made.filter(
      (one) =>
        /^(?:hnsw|ivfflat)$/.test(one.method) &&
        isSameTable(one.table, place.table) &&
        one.columns.includes(place.column) &&
        !dropped.has(one.name),
    );
  }

  /** Everything that has run by then, the latest first; merged branches one after the other. */
  private before(place: ColumnPlace, inDowngrade: boolean): Operation[] {
    if (!this.own) return [];
    const { upgrade = [], downgrade = [] } = this.own.body ?? {};
    const own = inDowngrade
      ? [...upgrade, ...downgrade.filter((one) => one.start < place.start)]
      : upgrade.filter((one) => one.start < place.start);
    const chain = this.project.revisions().with(this.own);
    const waiting = chain.parents(this.own);
    const seen = new Set<Revision>();
    const found = own.toReversed();
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      if (seen.has(one)) continue;
      seen.add(one);
      found.push(...(one.body?.upgrade ?? []).toReversed());
      waiting.push(...chain.parents(one));
    }
    return found;
  }
}

function typeGiven(operation: Operation, place: ColumnPlace): ColumnType | undefined {
  switch (operation.kind) {
    case 'alter-column':
      return isSameColumn(operation, place) ? operation.type : undefined;
    case 'add-column':
      return isSameTable(operation.table, place.table) && operation.column.name === place.column
        ? operation.column.type
        : undefined;
    case 'create-table':
      return isSameTable(operation.table, place.table)
        ? operation.columns.find(({ name }) => name === place.column)?.type
        : undefined;
    default:
      return undefined;
  }
}

export function isSameColumn(
  one: Pick<ColumnPlace, 'table' | 'column'>,
  other: Pick<ColumnPlace, 'table' | 'column'>,
): boolean {
  return isSameTable(one.table, other.table) && one.column === other.column;
}

/** Names that are not to be seen are the same as none. */
function isSameTable(one: TableName, other: TableName): boolean {
  return one.name !== '' && one.name === other.name && one.schema === other.schema;
}
