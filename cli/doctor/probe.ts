import pg from 'pg';
import type { Catalog, VectorColumn } from './catalog.ts';
import { shownName } from './check.ts';
import { attempt } from './read-only.ts';

/** What came of trying. */
export interface Probes {
  operator: { failure?: string };
  searches: readonly Search[];
}

export interface Search {
  /** `documents.embedding` */
  column: string;
  rows: number;
  failure?: string;
}

/** Tables may be large and without an index: no more rows than these are read. */
const fewRows = 100;
const fewColumns = 20;

/** Asks for distances: of two constants, and in each vector column between a few of its own rows. */
export async function probe(client: pg.Client, catalog: Catalog): Promise<Probes> {
  const { extension, columns } = catalog;
  if (!extension) return { operator: { failure: 'there is no extension' }, searches: [] };
  const schema = pg.escapeIdentifier(extension.schema);
  const operator = `OPERATOR(${schema}.<->)`;
  const constants = `SELECT '[1,2,3]'::${schema}.vector ${operator} '[3,2,1]'::${schema}.vector`;
  const tried = await attempt(client, () => client.query(constants));
  const searches: Search[] = [];
  const own = columns
    .filter(({ type, readable, kind }) => type !== 'bit' && readable && kind === 'table')
    .slice(0, fewColumns);
  for (const column of own) {
    const name = shownName(catalog, column.schema, column.table, column.name);
    searches.push({ column: name, ...(await search(client, column, operator)) });
  }
  return { operator: 'failure' in tried ? { failure: tried.failure } : {}, searches };
}

async function search(
  client: pg.Client,
  column: VectorColumn,
  operator: string,
): Promise<Omit<Search, 'column'>> {
  const table = `${pg.escapeIdentifier(column.schema)}.${pg.escapeIdentifier(column.table)}`;
  // Vectors of any length may be of different ones, which have no distance.
  const other = column.dimensions === undefined ? 'few' : 'query';
  const sql = `
    WITH few AS MATERIALIZED (SELECT ${pg.escapeIdentifier(column.name)} AS v FROM ${table} LIMIT ${fewRows}),
         query AS (SELECT v FROM few WHERE v IS NOT NULL LIMIT 1)
    SELECT few.v ${operator} ${other}.v AS distance FROM few, query WHERE few.v IS NOT NULL ORDER BY 1`;
  const tried = await attempt(client, () => client.query(sql));
  if ('failure' in tried) return { rows: 0, failure: tried.failure };
  return { rows: tried.value.rows.length };
}
