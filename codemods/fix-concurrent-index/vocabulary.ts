/** The recipe that explains the findings. */
export const code = 'PGV011';

/**
 * How people try to leave the transaction of the migration, and to come back to one: `COMMIT`, `BEGIN`, and
 * `execution_options(isolation_level="AUTOCOMMIT")` on its connection.
 */
export type Boundary = 'commit' | 'begin' | 'isolation';

const concurrent =
  /^(?:(CREATE)(?: UNIQUE)? INDEX CONCURRENTLY|(DROP) INDEX CONCURRENTLY|(REINDEX)(?: ?\([^)]*\))? (?:INDEX|TABLE|SCHEMA|DATABASE|SYSTEM) CONCURRENTLY|(REINDEX) ?\([^)]*\bCONCURRENTLY\b[^)]*\))/i;

/** The command that PostgreSQL refuses inside a transaction, as its error message calls it; undefined when it is another. */
export function concurrentCommand(statement: string): string | undefined {
  const [, create, drop] = concurrent.exec(statement) ?? [undefined];
  if (create) return 'CREATE INDEX CONCURRENTLY';
  if (drop) return 'DROP INDEX CONCURRENTLY';
  return concurrent.test(statement) ? 'REINDEX CONCURRENTLY' : undefined;
}

export function boundary(statement: string): Boundary | undefined {
  if (/^(?:COMMIT|END)(?: (?:WORK|TRANSACTION))?$/i.test(statement)) return 'commit';
  return /^(?:BEGIN|START TRANSACTION)(?: (?:WORK|TRANSACTION))?$/i.test(statement) ? 'begin' : undefined;
}

/** `SET lock_timeout = …`, `RESET …`: what concerns the session, and no transaction. */
export function isSetting(statement: string): boolean {
  return /^(?:SET (?!LOCAL\b|TRANSACTION\b|CONSTRAINTS\b)|RESET )/i.test(statement);
}
