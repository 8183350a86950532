import type { TableName } from '../../codemods/schema/facts.ts';
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

/** The one table that a name means: in its schema, else along the search path, else wherever there is one alone. */
export function findTable<Table extends Relation>(
  tables: readonly Table[],
  { schema, name }: TableName,
  catalog: Catalog,
): Table | undefined {
  const named = tables.filter((one) => sameName(one.name, name));
  if (schema) return named.find((one) => sameName(one.schema, schema));
  const visible = catalog.searchPath.flatMap((one) => named.filter((table) => table.schema === one));
  return visible[0] ?? (named.length === 1 ? named[0] : undefined);
}

/** A declared column in the database; `undefined` also where its table is not. */
export function findColumn(table: TableName, name: string, catalog: Catalog): VectorColumn | undefined {
  const relation = findTable(catalog.relations, table, catalog);
  return catalog.columns.find(
    (one) => one.schema === relation?.schema && one.table === relation.name && sameName(one.name, name),
  );
}

export function findIndex(table: TableName, name: string, catalog: Catalog): Index | undefined {
  const relation = findTable(catalog.relations, table, catalog);
  return catalog.indexes.find(
    (one) => one.schema === relation?.schema && one.table === relation.name && sameName(one.name, name),
  );
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
