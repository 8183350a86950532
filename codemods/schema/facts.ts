/**
 * What the files of a repository say about its tables, as plain data: models say what there should be, revisions how it
 * comes about. Names are '' where the source does not show them: computed, or from another module.
 */

/** A UNIQUE or a PRIMARY KEY over columns, which PostgreSQL keeps as a btree. */
export interface UniqueKey extends Place {
  /** '' where none is said. */
  name: string;
  table: string;
  columns: readonly string[];
  isPrimary: boolean;
}

/** Where it stands in its file: UTF-16 indices into the text. */
export interface Place {
  start: number;
  end: number;
}

/** pgvector's types, by their names in SQL. `bit` is PostgreSQL's own; it is meant where pgvector's class says it. */
export type VectorType = 'vector' | 'halfvec' | 'sparsevec' | 'bit';

export interface ColumnType extends Place {
  /** As written: `Vector(1536)`, `sa.String(length=50)`, in SQL `vector(1536)`. */
  text: string;
  /** Set where it is one of these, an array or a variant of one; of a type of the application's own that is not known. */
  vector: VectorType | undefined;
  /** `undefined` when none are given, or not as a number. */
  dimensions: number | undefined;
  /** Says that it has none: `Vector()`, `vector`. */
  unsized?: true;
}

export interface Column extends Place {
  name: string;
  type: ColumnType | undefined;
  /** As the source says it: `nullable=False`, `NOT NULL`; `undefined` when it does not. */
  nullable: boolean | undefined;
  /** `index=True`, which makes a btree. */
  index: boolean;
  /** `unique=True`, `UNIQUE`. */
  unique?: true;
  /** `primary_key=True`, `PRIMARY KEY`. */
  primaryKey?: true;
  /** Of the file that says it, where that is not the one of its table. */
  path?: string;
}

export interface TableName {
  schema: string | undefined;
  name: string;
}

export interface Index extends Place {
  name: string;
  table: TableName;
  /** Of a column its name, of an expression its text. */
  columns: readonly string[];
  /** `btree` when none is given, '' when it is not to be seen. */
  method: string;
  /** By column, or by the label of an expression. */
  operatorClasses: ReadonlyMap<string, string>;
  /** Of `WITH (m = 16)`, as written. */
  parameters: ReadonlyMap<string, string>;
  unique: boolean;
  /** Has an INCLUDE. */
  includes?: true;
  /** By column, where SQL says ASC, DESC or NULLS FIRST; undefined: it says none. */
  orders?: ReadonlyMap<string, KeyOrder>;
}

/** As PostgreSQL calls what an index by hnsw or ivfflat has not. */
export type KeyOrder = 'ASC/DESC' | 'NULLS FIRST/LAST';

export type Change =
  | { kind: 'create-table'; table: TableName; columns: readonly Column[]; indexes: readonly Index[] }
  | { kind: 'drop-table'; table: TableName }
  | { kind: 'rename-table'; table: TableName; to: string }
  | { kind: 'add-column'; table: TableName; column: Column }
  | { kind: 'drop-column'; table: TableName; column: string }
  | { kind: 'rename-column'; table: TableName; column: string; to: string }
  | {
      kind: 'alter-column';
      table: TableName;
      column: string;
      type: ColumnType | undefined;
      existingType: ColumnType | undefined;
    }
  | { kind: 'create-index'; index: Index }
  | { kind: 'drop-index'; name: string; table: TableName | undefined }
  /** `ifNotExists`: it may be there already. */
  | {
      kind: 'create-extension';
      name: string;
      schema: string | undefined;
      ifNotExists: boolean;
      cascade?: boolean;
    }
  | { kind: 'drop-extension'; name: string; cascade: boolean }
  /** `method`: of `op`; `sql`: what it sends, as far as it can be seen. */
  | { kind: 'other'; method: string; sql: string | undefined };

/** One thing that a revision does to the database. Those of one string of SQL have one place. */
export type Operation = Change &
  Place & {
    /** Said in SQL: `op.execute("ALTER TABLE …")`. */
    raw: boolean;
    /** Says IF EXISTS or IF NOT EXISTS: `if_not_exists=True`. */
    guarded: boolean;
    /** Stands in a `with op.batch_alter_table(…)`. */
    batch: boolean;
    /** Runs whenever its function does: in no `if`, loop or `try`, and in no function that another one calls. */
    certain: boolean;
  };

/** A table as a class or a `Table(…)` declares it. */
export interface ModelTable extends Place {
  /** Relative to the repository. */
  path: string;
  /** '' for a `Table(…)`. */
  className: string;
  table: TableName;
  columns: readonly Column[];
  /** From `__table_args__`, from `Table(…)`, and those that stand alone and name an attribute of the class. */
  indexes: readonly Index[];
  /** From the same places; those of columns aside. */
  uniqueKeys?: readonly UniqueKey[];
}

/** Does the database need pgvector's extension for this type? */
export function needsExtension(type: ColumnType | undefined): boolean {
  return type?.vector !== undefined && type.vector !== 'bit';
}
