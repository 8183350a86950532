import type { TableName } from '../../codemods/schema/facts.ts';
import type { Severity } from '../../lib/severity.ts';
import type { Catalog, Index, Relation, VectorColumn } from './catalog.ts';
import type { Expected } from './expected.ts';
import { sameName } from './replay.ts';
import type { Located } from './tree.ts';

/** Everything that a check may look at. */
export interface Facts {
  catalog: Catalog;
  expected: Expected;
}

/** One thing that is wrong with a database. */
export interface Problem {
  /** The recipe's permanent code. */
  code: string;
  /** One sentence: what is wrong, and what to do about it. */
  message: string;
  /** Where it is another than that of the recipe. */
  severity?: Severity;
  /** What in the database it is about: `public.documents.embedding`, `extension vector`. */
  object: string;
  /** Where the tree says otherwise. */
  place?: Located;
}

/** Pure: facts in, problems out. */
export interface DatabaseCheck {
  /** The name of its file. */
  id: string;
  /** One sentence. */
  title: string;
  /** Codes of the recipes that its problems name. */
  codes: readonly string[];
  run(facts: Facts): Problem[];
}

/**
 * The tables that a name means: in its schema, else along the search path, else wherever there are any, as with a schema for each
 * tenant. So it is, too, with a schema that this database has not got: SQLAlchemy puts another in its place (`schema_translate_map`).
 */
export function findTables<Table extends Relation>(
  tables: readonly Table[],
  { schema, name }: TableName,
  catalog: Catalog,
): Table[] {
  const named = tables.filter((one) => sameName(one.name, name));
  if (schema && catalog.relations.some((one) => sameName(one.schema, schema)))
    return named.filter((one) => sameName(one.schema, schema));
  const [visible] = catalog.searchPath.flatMap((one) => named.filter((table) => table.schema === one));
  return visible ? [visible] : named;
}

/** A declared column in each of the tables that are meant; `column` is `undefined` where the table lacks it. */
export function findColumns(
  table: TableName,
  name: string,
  catalog: Catalog,
): { relation: Relation; column: VectorColumn | undefined }[] {
  return findTables(catalog.relations, table, catalog).map((relation) => ({
    relation,
    column: catalog.columns.find((one) => isOf(one, relation) && sameName(one.name, name)),
  }));
}

export function findIndexes(
  table: TableName,
  name: string,
  catalog: Catalog,
): { relation: Relation; index: Index | undefined }[] {
  return findTables(catalog.relations, table, catalog).map((relation) => ({
    relation,
    index: catalog.indexes.find((one) => isOf(one, relation) && sameName(one.name, name)),
  }));
}

function isOf({ schema, table }: { schema: string; table: string }, relation: Relation): boolean {
  return schema === relation.schema && table === relation.name;
}

/** `documents.embedding`; with its schema where columns of vectors are in more than one: `tenant_a.documents.embedding`. */
export function shownName({ columns }: Catalog, schema: string, ...parts: readonly string[]): string {
  return new Set(columns.map((one) => one.schema)).size > 1
    ? objectName(schema, ...parts)
    : objectName(...parts);
}

/** `public.documents.embedding` */
export function objectName(...parts: readonly string[]): string {
  return parts.join('.');
}

/** `0.8.5` before `0.10.0`; what is no version comes first. */
export function isOlder(version: string, than: string): boolean {
  const numbers = (text: string) => text.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [a, b] = [numbers(version), numbers(than)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
