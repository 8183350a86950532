import { changesOfSql } from '../alembic/sql-operations.ts';
import { statementsOf } from '../alembic/sql-statements.ts';
import type { Column } from '../schema/facts.ts';
import type { FieldType } from './fields.ts';
import type { Migration } from './migration.ts';
import type { Doing, Field } from './operations.ts';

/** What a column is, as far as an index of pgvector's cares. */
export interface KnownType {
  vector: string | undefined;
  /** `none`: the type is said without any; `undefined`: not to be seen. */
  dimensions: number | 'none' | undefined;
}

interface Model {
  table: string;
  /** By the name of the field. */
  fields: Map<string, KnownType & { column: string }>;
}

/** The fields of models and the columns of tables, as migrations leave them. */
export class DjangoSchema {
  /** By app and name of the model, in lower case. */
  private readonly models = new Map<string, Model>();
  /** Of tables that SQL has made or changed, by table and column. */
  private readonly columns = new Map<string, KnownType>();

  static after(migrations: readonly Migration[]): DjangoSchema {
    const schema = new DjangoSchema();
    for (const { app, body } of migrations.filter((one) => one.mentionsVectors))
      for (const doing of body?.operations ?? []) schema.apply(app, doing);
    return schema;
  }

  apply(app: string, doing: Doing): void {
    switch (doing.kind) {
      case 'create-model': {
        const model = this.model(app, doing.model);
        if (doing.table) model.table = doing.table;
        for (const field of doing.fields) set(model, field);
        break;
      }
      case 'add-field':
      case 'alter-field':
        set(this.model(app, doing.model), doing.field);
        break;
      case 'remove-field':
        this.model(app, doing.model).fields.delete(doing.name);
        break;
      case 'rename-field': {
        const { fields } = this.model(app, doing.model);
        const field = fields.get(doing.from);
        fields.delete(doing.from);
        if (field) fields.set(doing.to, { ...field, column: doing.to });
        break;
      }
      case 'rename-model': {
        const model = this.model(app, doing.from);
        this.models.delete(`${app}.${doing.from}`);
        this.models.set(`${app}.${doing.to}`, { ...model, table: `${app}_${doing.to}` });
        break;
      }
      case 'delete-model':
        this.models.delete(`${app}.${doing.model}`);
        break;
      case 'run-sql':
        for (const sql of doing.strings) this.applySql(sql);
        break;
      default:
        break;
    }
  }

  /** `undefined`: not to be seen. */
  ofField(app: string, model: string, field: string): KnownType | undefined {
    const known = this.models.get(`${app}.${model}`);
    const found = known?.fields.get(field);
    return known && found ? (this.columns.get(key(known.table, found.column)) ?? found) : undefined;
  }

  ofColumn(table: string, column: string): KnownType | undefined {
    const own = this.columns.get(key(table, column));
    const model = [...this.models.values()].find((one) => one.table === table);
    return own ?? [...(model?.fields.values() ?? [])].find((one) => one.column === column);
  }

  private model(app: string, name: string): Model {
    const known = this.models.get(`${app}.${name}`);
    if (known) return known;
    const made: Model = { table: `${app}_${name}`, fields: new Map() };
    this.models.set(`${app}.${name}`, made);
    return made;
  }

  private applySql(sql: string): void {
    const nowhere = { start: 0, end: 0 };
    for (const change of statementsOf(sql).flatMap((one) => changesOfSql(one, nowhere))) {
      if (change.kind === 'create-table')
        for (const column of change.columns)
          this.columns.set(key(change.table.name, column.name), typeOf(column.type));
      if (change.kind === 'add-column')
        this.columns.set(key(change.table.name, change.column.name), typeOf(change.column.type));
      if (change.kind === 'alter-column')
        this.columns.set(key(change.table.name, change.column), typeOf(change.type));
    }
  }
}

function set(model: Model, { name, column, type }: Field): void {
  model.fields.set(name, { ...knownType(type), column: column ?? name });
}

/** Of an array nothing, as there is no index on its elements. */
export function knownType({ text, vector, dimensions, hasDimensions }: FieldType): KnownType {
  if (!vector || /^[\w.]*ArrayField\(/.test(text)) return { vector: undefined, dimensions: undefined };
  return { vector, dimensions: hasDimensions ? dimensions : 'none' };
}

/** In SQL a type without a number has none, unless something is put in. */
function typeOf(type: Column['type']): KnownType {
  const dimensions = type?.dimensions ?? (type && /^\w+$/.test(type.text) ? 'none' : undefined);
  return { vector: type?.vector, dimensions: type?.vector ? dimensions : undefined };
}

function key(table: string, column: string): string {
  return `${table}.${column}`;
}
