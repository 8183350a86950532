import { shellQuoted } from '../../lib/shell-quote.ts';

/** What programs read to find a database: `DATABASE_URL`, and libpq's own variables. */
export function addressVariables(address: string): Record<string, string> {
  const url = new URL(address);
  return {
    DATABASE_URL: address,
    PGHOST: url.hostname,
    PGPORT: url.port,
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    PGSSLMODE: 'disable',
  };
}

/** Lines for `eval "$(…)"` and for a `.env` file's reader that knows `export`. */
export function exportLines(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}=${shellQuoted(value)}\n`)
    .join('');
}

/**
 * The address as every client reads it: without libpq's parameters, which asyncpg and JDBC do not know. On loopback without TLS
 * none is needed.
 */
export function plainAddress(address: string, database: string): string {
  const url = new URL(address);
  url.search = '';
  url.pathname = `/${database}`;
  return url.href;
}
