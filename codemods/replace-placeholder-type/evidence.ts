import { readRevision } from '../alembic/read-revision.ts';
import type { Revision } from '../alembic/revision.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Names } from '../python/names.ts';
import type { Column, ColumnType, Operation, TableName } from '../schema/facts.ts';
import { isOrdinary, isTellingName, type Placeholder } from './placeholders.ts';

/** What says that a column holds vectors, and of which type; none when that is not to be seen. */
export interface Evidence {
  type: ColumnType | undefined;
  /** For a sentence that ends in the type: `models.py declares`. */
  source: string;
  /** Why nothing is edited, when the type is not to be seen. */
  reason?: string;
}

/** Knows the revision that a file is, and the rest of the project. */
export class Witnesses {
  private readonly own: Revision | undefined;
  private readonly names: Names;
  private readonly project: Project;

  constructor(path: string, names: Names, project: Project) {
    this.own = readRevision(path, names);
    this.names = names;
    this.project = project;
  }

  /** Undefined: nothing says that it is a vector, or it becomes one later, and all is right. */
  of(placeholder: Placeholder): Evidence | undefined {
    if (placeholder.direction === 'downgrade') return this.ofDowngrade(placeholder);
    const later = this.later(placeholder);
    const effects = later.map((one) => effectOn(one, placeholder)).filter((one) => one !== undefined);
    if (isOrdinary(placeholder.kind))
      return effects.length > 0 ? undefined : (this.model(placeholder) ?? ofIndex(later, placeholder));
    const own = this.ownOperations(placeholder).find((one) => effectOn(one, placeholder)?.type);
    const type = own && effectOn(own, placeholder)?.type;
    if (own && type) return { type, source: `line ${this.lineOf(own.start)} makes it` };
    return this.model(placeholder) ?? ofIndex(later, placeholder) ?? byName(placeholder);
  }

  /** Written back by a downgrade: what it was before. A column of text may well be what it was. */
  private ofDowngrade(placeholder: Placeholder): Evidence | undefined {
    if (placeholder.kind !== 'user-defined') return undefined;
    const chain = this.own && this.project.revisions().with(this.own);
    const before = this.own && chain ? [...chain.ancestors(this.own)] : [];
    const types = before.flatMap((one) =>
      (one.body?.upgrade ?? []).flatMap((operation) => {
        const type = definedBy(operation, placeholder);
        return type ? [{ type, source: `${one.path} makes it` }] : [];
      }),
    );
    const [first, ...others] = types;
    const agreed = others.every(({ type }) => isSameType(type, first?.type));
    return (agreed ? first : undefined) ?? this.model(placeholder) ?? byName(placeholder);
  }

  /** What runs after the column is made: the rest of this revision, and those that follow it. */
  private later(placeholder: Placeholder): Operation[] {
    const chain = this.own && this.project.revisions().with(this.own);
    const after = this.own && chain ? [...chain.descendants(this.own)] : [];
    return [...this.ownOperations(placeholder), ...after.flatMap((one) => one.body?.upgrade ?? [])];
  }

  private ownOperations({ end }: Placeholder): Operation[] {
    return (this.own?.body?.upgrade ?? []).filter((one) => one.start >= end);
  }

  private model(placeholder: Placeholder): Evidence | undefined {
    const found = this.project
      .models()
      .flatMap(({ path, table, columns }) =>
        isSameTable(table, placeholder.table)
          ? columns.filter((one) => isVector(one, placeholder)).map((one) => ({ path, type: one.type }))
          : [],
      );
    const [first, ...others] = found;
    if (!first) return undefined;
    if (others.every(({ type }) => isSameType(type, first.type)))
      return { type: first.type, source: `${first.path} declares` };
    return { type: undefined, source: '', reason: 'the models of the project disagree about its type' };
  }

  private lineOf(start: number): number {
    return this.names.text.slice(0, start).split('\n').length;
  }
}

function isVector(column: Column, placeholder: Placeholder): boolean {
  return column.name === placeholder.column.name && column.type?.vector !== undefined;
}

/** An operation with vectors on a column that is none of them yet. */
function ofIndex(later: readonly Operation[], { table, column }: Placeholder): Evidence | undefined {
  const operatorClass = /^(?:vector|halfvec|sparsevec)_\w+_ops$/;
  const found = later.some(
    (one) =>
      one.kind === 'create-index' &&
      isSameTable(one.index.table, table) &&
      one.index.columns.includes(column.name) &&
      [...one.index.operatorClasses.values()].some((name) => operatorClass.test(name)),
  );
  const reason = 'nothing in the project says how many dimensions it has';
  return found ? { type: undefined, source: 'an index of vectors is made on it', reason } : undefined;
}

function byName({ column }: Placeholder): Evidence | undefined {
  if (!isTellingName(column.name)) return undefined;
  return { type: undefined, source: '', reason: 'no model and no later statement says what it is' };
}

interface Effect {
  /** The type of vectors that it gets. */
  type?: ColumnType;
}

/** What an operation does to a column that makes it another, or may do so; undefined: nothing. */
function effectOn(operation: Operation, { table, column }: Placeholder): Effect | undefined {
  const { name } = column;
  switch (operation.kind) {
    case 'alter-column': {
      const concerned = operation.column === name && isSameTable(operation.table, table);
      if (!concerned || !operation.type) return undefined;
      return operation.type.vector ? { type: operation.type } : {};
    }
    case 'drop-column':
    case 'rename-column':
      return [name, ''].includes(operation.column) && isSameTable(operation.table, table) ? {} : undefined;
    case 'drop-table':
    case 'rename-table':
      return isSameTable(operation.table, table) ? {} : undefined;
    case 'other': {
      const { sql, method } = operation;
      if (sql === undefined) return method === 'execute' ? {} : undefined;
      return sql.includes(name) && /\b(?:ALTER|TYPE|vector)\b/i.test(sql) ? {} : undefined;
    }
    default:
      return undefined;
  }
}

function definedBy(operation: Operation, placeholder: Placeholder): ColumnType | undefined {
  if (!('table' in operation) || !operation.table || !isSameTable(operation.table, placeholder.table))
    return undefined;
  if (operation.kind === 'alter-column')
    return operation.column === placeholder.column.name && operation.type?.vector
      ? operation.type
      : undefined;
  const columns =
    operation.kind === 'create-table'
      ? operation.columns
      : operation.kind === 'add-column'
        ? [operation.column]
        : [];
  return columns.find((one) => isVector(one, placeholder))?.type;
}

/** A name that is not to be seen may be any; a model may get its schema from elsewhere. */
function isSameTable(one: TableName, other: TableName): boolean {
  const sameSchema = !one.schema || !other.schema || one.schema === other.schema;
  return sameSchema && (one.name === other.name || one.name === '' || other.name === '');
}

function isSameType(one: ColumnType | undefined, other: ColumnType | undefined): boolean {
  return one?.vector === other?.vector && one?.dimensions === other?.dimensions;
}
