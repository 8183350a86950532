import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { withDatabase } from './server-url.ts';

export interface Database {
  name: string;
  url: string;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** From `template0`, which nobody has put anything into, so that every server gives the same start. */
export async function createDatabase(admin: pg.Client, url: URL, purpose: string): Promise<Database> {
  const name = databaseName(purpose);
  const quoted = pg.escapeIdentifier(name);
  await admin.query(`CREATE DATABASE ${quoted} TEMPLATE template0 ENCODING 'UTF8'`);
  return {
    name,
    url: withDatabase(url, name),
    drop: async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
    },
  };
}

/** A name that nobody else uses, within PostgreSQL's 63 bytes. */
function databaseName(purpose: string): string {
  return `pgvector_kit_${randomBytes(4).toString('hex')}_${purpose.replaceAll('-', '_')}`.slice(0, 63);
}
