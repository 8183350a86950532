/**
 * pgvector's names as of pgvector 0.1.8 to 0.5.1, and where they do and do not come from.
 * `pgvector.sqlalchemy` is the one module that has the column types; `Vector` is in it since the first release,
 * `VECTOR`, `HALFVEC`, `SPARSEVEC` and `BIT` since 0.3.0.
 */

/** The spelling of a column type that works on the most versions. */
export type TypeName = 'Vector' | 'HALFVEC' | 'SPARSEVEC' | 'BIT';

/** Every way a column type is spelled, in `pgvector.sqlalchemy` and in code that takes it from elsewhere. */
export const spellings: Readonly<Record<string, TypeName>> = {
  Vector: 'Vector',
  VECTOR: 'Vector',
  HALFVEC: 'HALFVEC',
  SPARSEVEC: 'SPARSEVEC',
  BIT: 'BIT',
};

/** Names that `pgvector.sqlalchemy` never had, and people import from it. */
export const misspellings: Readonly<Record<string, TypeName>> = {
  HalfVec: 'HALFVEC',
  Halfvec: 'HALFVEC',
  SparseVec: 'SPARSEVEC',
  Sparsevec: 'SPARSEVEC',
};

/** Classes of values, named much like the column types; `pgvector.sqlalchemy` had them as well until 0.5. */
export const valueClasses: Readonly<Record<string, TypeName>> = {
  Vector: 'Vector',
  HalfVector: 'HALFVEC',
  SparseVector: 'SPARSEVEC',
  Bit: 'BIT',
};

/** `BIT` alone is SQLAlchemy's own as well, so only pgvector's full path says whose it is. */
export const unmistakable: readonly string[] = ['Vector', 'VECTOR', 'HALFVEC', 'SPARSEVEC'];

export const home = 'pgvector.sqlalchemy';

/** The dotted paths under which pgvector itself offers a type: `pgvector.sqlalchemy.Vector`, `pgvector.sqlalchemy.vector.VECTOR`. */
export function typeOfPath(path: string): TypeName | undefined {
  const [, submodule, name = ''] = /^pgvector\.sqlalchemy(?:\.(\w+))?\.(\w+)$/.exec(path) ?? [];
  if (submodule === undefined) return spellings[name];
  // The modules are in small letters, the types in capitals.
  return submodule.toUpperCase() === name && name.toLowerCase() === submodule ? spellings[name] : undefined;
}

/** The module of the column type `VECTOR` imports a class of values, and so has a `Vector` that is no column type. */
export const valueClassPath = 'pgvector.sqlalchemy.vector.Vector';

/** Modules whose `Vector` is a class of values, in some version of pgvector. */
export const valueModules = /^pgvector(\.(psycopg|psycopg2|asyncpg|pg8000|utils|vector))?$/;

/** Packages that people take vector types from although none of their modules has one (`sqlalchemy.dialects.oracle` has, for Oracle). */
const providers = /^(sqlalchemy|sqlmodel|flask_sqlalchemy|sqlalchemy_utils|geoalchemy2|alembic)(\.|$)/;
const otherDialects = /^sqlalchemy\.dialects\.(?!postgresql(\.|$))\w/;

/** Is this a module of which we know that it offers no vector type? */
export function inventsVectors(module: string): boolean {
  return providers.test(module) && !otherDialects.test(module);
}

/** The names by which those modules go when the file forgot to import them. */
export const unboundProviders: Readonly<Record<string, string>> = {
  sa: 'sqlalchemy',
  sqlalchemy: 'sqlalchemy',
  postgresql: 'sqlalchemy.dialects.postgresql',
};

/** The recipes that explain the findings. */
export const codes = {
  importMissing: 'PGV001',
  inventedProvider: 'PGV002',
  bareImport: 'PGV003',
  dbAttribute: 'PGV005',
  valueClass: 'PGV006',
} as const;
