/** What a database says of itself: everything that the checks compare, read once. */
export interface Catalog {
  /** `16.14` */
  server: string;
  database: string;
  /** The schemas in which this login looks for a name without one, `pg_catalog` included. */
  searchPath: readonly string[];
  /** `undefined`: this database has not got it. */
  extension: Extension | undefined;
  /** The version whose files the server has; `undefined`: it has none. */
  available: string | undefined;
  /** Every table, view and the like outside of PostgreSQL's own schemas. */
  relations: readonly Relation[];
  /** Those of pgvector's types, and of `bit`. */
  columns: readonly VectorColumn[];
  /** Those that concern vectors, and those that PostgreSQL does not use. */
  indexes: readonly Index[];
  /** Alembic's own tables. */
  versions: readonly VersionTable[];
}

export interface Extension {
  version: string;
  schema: string;
}

export interface Relation {
  schema: string;
  name: string;
}

export interface VectorColumn {
  schema: string;
  table: string;
  name: string;
  type: string;
  /** `undefined`: of any length. */
  dimensions: number | undefined;
  /** Of a partition its table says the same, and a view has what its query gives. */
  kind: 'table' | 'partition' | 'view';
  /** May this login read it? */
  readable: boolean;
}

export interface Index {
  schema: string;
  table: string;
  name: string;
  method: string;
  unique: boolean;
  valid: boolean;
  /** Somebody is building an index of its table right now. */
  building: boolean;
  keys: readonly IndexKey[];
  /** What it was created `WITH`: `{ m: '16' }`. */
  options: Readonly<Record<string, string>>;
}

export interface IndexKey {
  /** `undefined`: an expression. */
  column: string | undefined;
  /** As PostgreSQL writes it. */
  text: string;
  operatorClass: string;
  type: string;
}

export interface VersionTable {
  schema: string;
  name: string;
  /** `undefined`: this login may not read it. */
  heads: readonly string[] | undefined;
}
