import pg from 'pg';
import { ExpectedError } from '../../lib/expected-error.ts';
import type { Catalog, Index, Relation, VectorColumn, VersionTable } from './catalog.ts';

/** Reads the catalog within the caller's transaction. */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const rowsOf = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows;
  const [facts] = await rowsOf<Facts>(factsSql);
  if (!facts?.server || !facts.database || !Array.isArray(facts.search_path)) throw noCatalog();
  const tables = await rowsOf<VersionRow>(versionTablesSql);
  return {
    server: facts.server,
    database: facts.database,
    searchPath: facts.search_path,
    extension: facts.version && facts.schema ? { version: facts.version, schema: facts.schema } : undefined,
    available: facts.available ?? undefined,
    relations: await rowsOf<Relation>(relationsSql),
    columns: (await rowsOf<ColumnRow>(columnsSql)).map(column),
    indexes: (await rowsOf<IndexRow>(indexesSql)).map(index),
    versions: await Promise.all(tables.map((table) => versionTable(client, table))),
  };
}

/** Some databases speak PostgreSQL's protocol and have no catalog, or another. */
function noCatalog(): ExpectedError {
  return new ExpectedError({
    what: 'The server does not answer as PostgreSQL does: it does not say which version and database it is.',
    todo: 'Name a PostgreSQL server.',
    files: 'nothing was written, in the database neither',
  });
}

interface Facts {
  server: string;
  database: string;
  search_path: string[];
  version: string | null;
  schema: string | null;
  available: string | null;
}

const factsSql = `
  SELECT split_part(current_setting('server_version'), ' ', 1) AS server, current_database() AS database,
         current_schemas(true)::text[] AS search_path,
         (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS version,
         (SELECT nspname::text FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'vector') AS schema,
         (SELECT default_version FROM pg_available_extensions WHERE name = 'vector') AS available`;

/** No schema of PostgreSQL's own: tables that are nobody's. */
const ours = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

const relationsSql = `
  SELECT n.nspname::text AS schema, c.relname::text AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${ours}
  ORDER BY 1, 2`;

/** The types of the extension wherever it is, and PostgreSQL's own \`bit\`. */
const vectorType = `(
  (t.typname IN ('vector', 'halfvec', 'sparsevec') AND EXISTS (
    SELECT FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.refclassid = 'pg_extension'::regclass AND e.extname = 'vector'))
  OR t.oid = 'bit'::regtype)`;

interface ColumnRow extends Omit<VectorColumn, 'dimensions'> {
  modifier: number;
}

const columnsSql = `
  SELECT n.nspname::text AS schema, c.relname::text AS table, a.attname::text AS name, t.typname::text AS type,
         a.atttypmod AS modifier,
         CASE WHEN c.relkind IN ('v', 'm', 'f') THEN 'view' WHEN c.relispartition THEN 'partition' ELSE 'table' END AS kind,
         has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT') AS readable
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_type t ON t.oid = a.atttypid
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped AND ${ours} AND ${vectorType}
  ORDER BY 1, 2, a.attnum`;

function column({ modifier, ...rest }: ColumnRow): VectorColumn {
  return { ...rest, dimensions: modifier > 0 ? modifier : undefined };
}

interface IndexRow extends Omit<Index, 'options' | 'keys'> {
  options: string[] | null;
  keys: { column: string | null; text: string; class: string; type: string }[];
}

/** The progress of others is hidden from most logins but for its existence: then it may be about any index. */
const indexesSql = `
  SELECT * FROM (
    SELECT n.nspname::text AS schema, c.relname::text AS table, x.relname::text AS name, m.amname::text AS method,
           i.indisunique AS unique, i.indisvalid OR x.relkind = 'I' AS valid, x.reloptions AS options,
           EXISTS (SELECT FROM pg_stat_progress_create_index p
                   WHERE p.datname = current_database() AND (p.relid IS NULL OR p.relid = i.indrelid)) AS building,
           (SELECT json_agg(json_build_object(
                     'column', a.attname,
                     'text', pg_get_indexdef(i.indexrelid, k, true),
                     'class', o.opcname,
                     'type', (SELECT typname FROM pg_type WHERE oid = coalesce(a.atttypid, o.opcintype))) ORDER BY k)
            FROM generate_series(1, i.indnkeyatts) k
                 JOIN pg_opclass o ON o.oid = i.indclass[k - 1]
                 LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1] AND i.indkey[k - 1] > 0
           ) AS keys
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am m ON m.oid = x.relam
    WHERE NOT x.relispartition AND ${ours}) AS every
  WHERE NOT valid OR method IN ('hnsw', 'ivfflat')
        OR EXISTS (SELECT FROM json_array_elements(keys) k WHERE k ->> 'type' IN ('vector', 'halfvec', 'sparsevec'))
  ORDER BY 1, 2, 3`;

function index({ options, keys, ...rest }: IndexRow): Index {
  return {
    ...rest,
    options: Object.fromEntries(
      (options ?? []).map((option): [string, string] => {
        const at = option.indexOf('=');
        return [option.slice(0, at), option.slice(at + 1)];
      }),
    ),
    keys: keys.map((key) => ({
      column: key.column ?? undefined,
      text: key.text,
      operatorClass: key.class,
      type: key.type,
    })),
  };
}

interface VersionRow extends Relation {
  readable: boolean;
}

/** Its name and schema are settings of \`context.configure\`; that it has this one column is not. */
const versionTablesSql = `
  SELECT n.nspname::text AS schema, c.relname::text AS name,
         has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS readable
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND ${ours}
  GROUP BY n.oid, c.oid, n.nspname, c.relname
  HAVING array_agg(a.attname::text) = ARRAY['version_num']
  ORDER BY 1, 2`;

async function versionTable(
  client: pg.Client,
  { schema, name, readable }: VersionRow,
): Promise<VersionTable> {
  if (!readable) return { schema, name, heads: undefined };
  const from = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
  const { rows } = await client.query<{ version_num: string | null }>(
    `SELECT version_num::text FROM ${from} ORDER BY 1 LIMIT 1000`,
  );
  return { schema, name, heads: rows.flatMap(({ version_num }) => version_num ?? []) };
}
