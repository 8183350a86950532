import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Caretaker } from './caretaker.ts';
import { withDatabase, withLogin } from './server-url.ts';

/** `plain` owns its database and may do nothing else. */
export type Login = 'superuser' | 'plain';

export interface Database {
  name: string;
  url: string;
  /** The same database, for who owns the server. */
  superuserUrl: string;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** From `template0`, which nobody has put anything into, so that every server gives the same start. */
export async function createDatabase(
  admin: pg.Client,
  url: URL,
  purpose: string,
  caretaker: Caretaker,
  login: Login = 'superuser',
): Promise<Database> {
  const name = databaseName(purpose);
  const quoted = pg.escapeIdentifier(name);
  const superuserUrl = withDatabase(url, name);
  const password = randomBytes(16).toString('hex');
  caretaker.makes(name);
  await admin.query(`CREATE DATABASE ${quoted} TEMPLATE template0 ENCODING 'UTF8'`);
  if (login === 'plain') {
    await admin.query(`CREATE ROLE ${quoted} LOGIN PASSWORD '${password}'`);
    await admin.query(`ALTER DATABASE ${quoted} OWNER TO ${quoted}`);
  }
  return {
    name,
    superuserUrl,
    url: login === 'plain' ? withLogin(superuserUrl, name, password) : superuserUrl,
    drop: async () => {
      for (const one of await namedAfter(admin, name)) {
        await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(one)} WITH (FORCE)`);
      }
      if (login === 'plain') await admin.query(`DROP ROLE IF EXISTS ${quoted}`);
      caretaker.dropped(name);
    },
  };
}

/** It, and what tests that were ended in the middle have left: they name theirs after it, which has random digits in front. */
export async function namedAfter(admin: pg.Client, name: string): Promise<string[]> {
  const { rows } = await admin.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [name.slice(0, 'pgvector_kit_'.length + 8)],
  );
  return rows.map(({ datname }) => datname);
}

/** A name that nobody else uses, within PostgreSQL's 63 bytes. */
function databaseName(purpose: string): string {
  return `pgvector_kit_${randomBytes(4).toString('hex')}_${purpose.replaceAll('-', '_')}`.slice(0, 63);
}
