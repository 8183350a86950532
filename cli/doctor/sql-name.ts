import pg from 'pg';

/**
 * A name as PostgreSQL reads it in a statement that somebody copies: quoted where it would be another, or no, name without.
 * All keywords count: a name that is quoted for nothing is as good. https://www.postgresql.org/docs/16/sql-keywords-appendix.html
 */
export function sqlName(...parts: readonly string[]): string {
  return parts.map((part) => (isPlain(part) ? part : pg.escapeIdentifier(part))).join('.');
}

function isPlain(name: string): boolean {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name);
}

const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp
  current_user default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having
  ilike in initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not
  notnull null offset on only or order outer overlaps placing primary references returning right select session_user similar
  some symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when where window
  with`.split(/\s+/),
);
