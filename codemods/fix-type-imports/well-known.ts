/** What revisions call the modules that Alembic writes for them, and the import that Alembic's template has. */
const imports: Readonly<Record<string, string>> = {
  sa: 'import sqlalchemy as sa',
  sqlalchemy: 'import sqlalchemy',
  op: 'from alembic import op',
  context: 'from alembic import context',
  postgresql: 'from sqlalchemy.dialects import postgresql',
  mysql: 'from sqlalchemy.dialects import mysql',
  sqlite: 'from sqlalchemy.dialects import sqlite',
  mssql: 'from sqlalchemy.dialects import mssql',
  oracle: 'from sqlalchemy.dialects import oracle',
  sqlmodel: 'import sqlmodel',
  geoalchemy2: 'import geoalchemy2',
  sqlalchemy_utils: 'import sqlalchemy_utils',
};

/** The import of a module under the name by which revisions call it; undefined where the name may mean anything. */
export function wellKnown(name: string): string | undefined {
  return Object.hasOwn(imports, name) ? imports[name] : undefined;
}

const sqlalchemy =
  'ARRAY BigInteger Boolean CheckConstraint Column Computed Date DateTime Double Enum Float ForeignKey ForeignKeyConstraint Identity Index Integer Interval JSON LargeBinary MetaData Numeric PickleType PrimaryKeyConstraint Sequence SmallInteger String Table Text Time TypeDecorator Unicode UnicodeText UniqueConstraint Uuid and_ bindparam case cast column create_engine delete desc exists false func insert inspect literal literal_column not_ null or_ select table text true tuple_ type_coerce update';
const postgresql =
  'BYTEA CIDR CITEXT DOUBLE_PRECISION ENUM ExcludeConstraint HSTORE INET INT4RANGE INT8RANGE JSONB MACADDR MONEY NUMRANGE OID REGCLASS TSQUERY TSRANGE TSTZRANGE TSVECTOR UUID';
const orm = 'Session declarative_base relationship sessionmaker mapped_column';
const stdlib = 'datetime decimal enum functools itertools json logging math os random re sys time uuid';

const homes: readonly [string, ReadonlySet<string>][] = [
  ['from sqlalchemy import', new Set(sqlalchemy.split(' '))],
  ['from sqlalchemy.dialects.postgresql import', new Set(postgresql.split(' '))],
  ['from sqlalchemy.orm import', new Set(orm.split(' '))],
  ['import', new Set(stdlib.split(' '))],
];

/** An import that brings a name of this kind; whether it is the one that is meant, a person has to say. */
export function likelyImport(name: string): string | undefined {
  const home = homes.find(([, names]) => names.has(name));
  return home && `${home[0]} ${name}`;
}
