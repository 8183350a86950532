import { changesOfSql } from '../alembic/sql-operations.ts';
import { isVectorType } from '../pgvector/index-facts.ts';
import type { IndexFacts, IndexKey } from '../pgvector/judge-index.ts';
import type { Change, Index } from '../schema/facts.ts';
import type { Statement } from './statement-places.ts';

/** An index that a statement of SQL makes. */
export interface SqlIndex {
  facts: IndexFacts;
  /** Its keys, as written. */
  names: readonly string[];
  statement: Statement;
}

/** The types of columns, by `table.column`, in small letters where PostgreSQL folds them. */
export class ColumnTypes {
  private readonly types = new Map<string, Pick<IndexKey, 'type' | 'dimensions'>>();

  /** What a change does to them. */
  note(change: Change): void {
    if (change.kind === 'create-table')
      for (const { name, type } of change.columns) this.set(change.table.name, name, type?.text);
    if (change.kind === 'add-column')
      this.set(change.table.name, change.column.name, change.column.type?.text);
    if (change.kind === 'alter-column' && change.type)
      this.set(change.table.name, change.column, change.type.text);
    if (change.kind === 'drop-table')
      for (const key of this.types.keys())
        if (key.startsWith(`${change.table.name}.`)) this.types.delete(key);
  }

  of(table: string, column: string): Pick<IndexKey, 'type' | 'dimensions'> {
    return this.types.get(`${table}.${column}`) ?? { type: undefined, dimensions: undefined };
  }

  private set(table: string, column: string, text: string | undefined): void {
    this.types.set(`${table}.${column}`, typeSaid(text ?? ''));
  }
}

/** `vector(3)`, `extensions.halfvec`, `"vector"(3)`; an array is none. */
export function typeSaid(text: string): Pick<IndexKey, 'type' | 'dimensions'> {
  const [, name, size] =
    /^(?:"?\w+"?\.)?"?(vector|halfvec|sparsevec|bit)"? ?(?:\( ?(?:(\d+)(?!\d)|(?!\d))[^()]*\))?$/i.exec(
      text.trim(),
    ) ?? [];
  if (!name) return { type: undefined, dimensions: undefined };
  const type = name.toLowerCase();
  if (size !== undefined) return { type, dimensions: Number(size) };
  if (text.includes('(')) return { type, dimensions: undefined };
  return { type, dimensions: type === 'bit' ? 1 : 'none' };
}

/** The indexes that statements make, with the types that columns have at that moment. */
export function indexesIn(statements: readonly Statement[], types: ColumnTypes): SqlIndex[] {
  return statements.flatMap((statement) => {
    const found: SqlIndex[] = [];
    for (const change of changesOfSql(statement.sql, statement)) {
      types.note(change);
      if (change.kind === 'create-index')
        found.push({ ...read(change.index, types, statement.sql), statement });
    }
    return found;
  });
}

function read(index: Index, types: ColumnTypes, sql: string): Omit<SqlIndex, 'statement'> {
  const keys = index.columns.map((column) => keyOf(column, index, types));
  return {
    facts: {
      method: index.method,
      keys,
      parameters: index.parameters,
      unique: index.unique,
      includes: / INCLUDE ?\(/i.test(sql),
    },
    names: index.columns,
  };
}

function keyOf(column: string, index: Index, types: ColumnTypes): IndexKey {
  const [, inKey] = /\s([\w.]+_ops)$/.exec(column) ?? [];
  const given = index.operatorClasses.get(column) ?? inKey;
  // A hole of a template may hold a class.
  const unknown = /[{]/.test(column) ? undefined : ('none' as const);
  const operatorClass = given === undefined ? unknown : given.slice(given.lastIndexOf('.') + 1).toLowerCase();
  const expression = column.replace(/\s[\w.]+_ops$/, '');
  const known = /^[\w$]+$/.test(expression) ? types.of(index.table.name, expression) : castIn(expression);
  return { ...known, operatorClass, order: index.orders?.get(column) };
}

/** `(embedding::halfvec(3072))`, `CAST(embedding AS halfvec(3072))`, `binary_quantize(embedding)::bit(3072)` */
function castIn(expression: string): Pick<IndexKey, 'type' | 'dimensions'> {
  const inner = expression.replace(/^\(+/, '');
  const [, type, size] =
    /(?:::|\bAS ) ?(?:\w+\.)?"?(vector|halfvec|sparsevec|bit)"? ?(?:\( ?(\d+)(?!\d)[^()]*\))?\)*$/i.exec(
      inner,
    ) ?? [];
  if (!type || !isVectorType(type.toLowerCase())) return { type: undefined, dimensions: undefined };
  return { type: type.toLowerCase(), dimensions: size === undefined ? undefined : Number(size) };
}
