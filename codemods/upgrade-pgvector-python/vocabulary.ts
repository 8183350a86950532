/**
 * Where pgvector's classes of values were and are, measured on 0.3.6, 0.4.2 and 0.5.1: until 0.4 the modules for drivers and ORMs
 * passed them on, 0.5 has them in `pgvector` alone, which has them since 0.4.0. `test/codemods/upgrade-pgvector-python.test.ts`
 * holds these tables against the packages.
 */

export type ValueClass = 'Vector' | 'HalfVector' | 'SparseVector' | 'Bit';

/** The column type of `pgvector.sqlalchemy` for each class of values. */
export const columnTypes: Readonly<Record<ValueClass, string>> = {
  Vector: 'Vector',
  HalfVector: 'HALFVEC',
  SparseVector: 'SPARSEVEC',
  Bit: 'BIT',
};

/** What each module offered in 0.4.2 and does not in 0.5.1. */
export const offered: Readonly<Record<string, readonly ValueClass[]>> = {
  'pgvector.utils': ['Vector', 'HalfVector', 'SparseVector', 'Bit'],
  'pgvector.psycopg': ['Vector', 'HalfVector', 'SparseVector', 'Bit'],
  'pgvector.psycopg2': ['HalfVector', 'SparseVector'],
  'pgvector.asyncpg': ['Vector', 'HalfVector', 'SparseVector'],
  'pgvector.sqlalchemy': ['HalfVector', 'SparseVector'],
  'pgvector.django': ['HalfVector', 'SparseVector'],
  'pgvector.peewee': ['HalfVector', 'SparseVector'],
};

/** The submodules of `pgvector.utils`, which 0.3 alone has. */
const ofUtils = /^pgvector\.utils\.(?:vector|halfvec|sparsevec|bit)$/;

export const isUtils = (module: string): boolean => module === 'pgvector.utils' || ofUtils.test(module);

/** Modules whose classes stand for columns as fields, not as types of SQLAlchemy. */
export const hasFields = (module: string): boolean => /^pgvector\.(?:django|peewee)$/.test(module);

/**
 * The class of values that this path names where 0.5 has none. `Vector` of `pgvector.sqlalchemy` is the column type, and stays;
 * what a module never had (`pgvector.psycopg2.Vector`) is meant like what it had.
 */
export function movedClass(path: string): ValueClass | undefined {
  const dot = path.lastIndexOf('.');
  const [module, name] = [path.slice(0, dot), path.slice(dot + 1)];
  if (!isUtils(module) && !(module in offered)) return undefined;
  if (module === 'pgvector.sqlalchemy' && name === 'Vector') return undefined;
  return isValueClass(name) ? name : undefined;
}

function isValueClass(name: string): name is ValueClass {
  return Object.hasOwn(columnTypes, name);
}
