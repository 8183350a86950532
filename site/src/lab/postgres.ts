import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { fetchBytes } from './fetch-bytes.ts';

export interface Postgres {
  /** PostgreSQL's wire protocol: a message in, the answer out, at once. */
  exchange(message: Uint8Array): Uint8Array;
  /** `{ PostgreSQL: '18.6', pgvector: '0.8.7' }` */
  versions(): Promise<Record<string, string>>;
  /** Drops everything that commands have made. */
  empty(): Promise<void>;
}

/** `cluster` is the address of its data directory, as PGlite has dumped it. */
export async function startPostgres(cluster: string): Promise<Postgres> {
  const loadDataDir = new Blob([await fetchBytes(cluster)], { type: 'application/x-gzip' });
  const database = await PGlite.create({ extensions: { vector }, loadDataDir });
  return {
    exchange: (message) => database.execProtocolRawSync(message),
    async versions() {
      const { rows } = await database.query<Record<string, string>>(
        `SELECT current_setting('server_version') AS "PostgreSQL", default_version AS pgvector
         FROM pg_available_extensions WHERE name = 'vector'`,
      );
      return rows[0] ?? {};
    },
    async empty() {
      await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
    },
  };
}
