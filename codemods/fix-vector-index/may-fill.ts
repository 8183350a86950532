import type { Operation, TableName } from '../schema/facts.ts';

/** Methods of `op` that change tables and put no rows in. */
const harmless = /^(?:create|drop)_(?:\w+_constraint|foreign_key|primary_key|table_comment)$/;

/** What a statement of SQL begins with that puts no rows into any table. */
const bare =
  /^(?:SET|RESET|SHOW|COMMENT|GRANT|REVOKE|ALTER|CREATE (?!(?:(?:GLOBAL |LOCAL )?TEMP(?:ORARY)? |UNLOGGED )?TABLE|MATERIALIZED)|DROP|LOCK|ANALYZE|VACUUM|REINDEX|CLUSTER|TRUNCATE|DELETE|DISCARD|NOTIFY|LISTEN|BEGIN|COMMIT|SAVEPOINT|RELEASE)\b/i;
/** Functions of PostgreSQL's own that a SELECT of nothing else may call. */
const ownFunction =
  /^(?:pg_\w+|set_config|current_setting|setval|nextval|currval|now|version|count|max|min|sum|coalesce|to_regclass|exists|in|values|and|or|not|where|from|select|as|on)$/i;
const written = /^(?:INSERT INTO|UPDATE|COPY|MERGE INTO) (?:ONLY )?((?:"[^"]+"|\w+)(?:\.(?:"[^"]+"|\w+))?)/i;

/** May this operation put rows into the table, or vectors into its rows? What can't be read may. */
export function mayFill(operation: Operation, { name }: TableName): boolean {
  if (operation.kind !== 'other') return false;
  const { method, sql } = operation;
  if (sql === undefined) return !harmless.test(method);
  const [, target] = written.exec(sql) ?? [];
  if (target !== undefined)
    return target.replaceAll('"', '').split('.').at(-1)?.toLowerCase() === name.toLowerCase();
  if (bare.test(sql)) return /^ALTER TABLE\b.* (?:ATTACH PARTITION|INHERIT)\b/i.test(sql);
  return !/^SELECT\b/i.test(sql) || /\bINTO\b/i.test(sql) || callsOthers(sql);
}

function callsOthers(sql: string): boolean {
  return [...sql.matchAll(/\b(\w+) ?\(/g)].some(([, name = '']) => !ownFunction.test(name));
}
