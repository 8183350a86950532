import type pg from 'pg';
import { ExpectedError } from '../../lib/expected-error.ts';
import type { Caretaker } from './caretaker.ts';
import { connect } from './connect.ts';
import { createDatabase } from './database.ts';

/**
 * Whether the examples can run on somebody's server: pgvector's files are installed, and this role may create databases
 * and the extension.
 * @throws ExpectedError that says what is missing and who can mend it.
 */
export async function checkUserServer(admin: pg.Client, url: URL, caretaker: Caretaker): Promise<void> {
  const { rows } = await admin.query<{
    version: number;
    has: boolean;
    trusted: boolean;
    super: boolean;
    may: boolean;
  }>(`
    SELECT current_setting('server_version_num')::int AS version,
           EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') AS has,
           EXISTS (SELECT FROM pg_available_extension_versions WHERE name = 'vector' AND trusted) AS trusted,
           rolsuper AS super,
           rolsuper OR rolcreatedb AS may
    FROM pg_roles WHERE rolname = current_user`);
  const [facts] = rows;
  if (!facts?.has) {
    throw new ExpectedError({
      what: 'This PostgreSQL server has no pgvector.',
      why: 'The extension "vector" is not in pg_available_extensions.',
      todo: 'Install it on the server (github.com/pgvector/pgvector#installation), or use the image pgvector/pgvector:pg16.',
    });
  }
  if (!facts.may) {
    throw new ExpectedError({
      what: 'The login in DATABASE_URL may not create databases.',
      why: 'Each example runs in a database of its own, made for it and dropped afterwards.',
      todo: 'Use another login, or let a superuser run: ALTER ROLE … CREATEDB.',
    });
  }
  if (!facts.super && !facts.trusted) {
    await tryExtension(admin, url, caretaker);
  }
}

/** Hosted servers let some roles create it by ways that the catalog does not show: only an attempt can tell. */
async function tryExtension(admin: pg.Client, url: URL, caretaker: Caretaker): Promise<void> {
  const database = await createDatabase(admin, url, 'probe', caretaker);
  try {
    const client = await connect(database.url);
    await client.query('CREATE EXTENSION vector').finally(() => client.end());
  } catch (error) {
    throw new ExpectedError({
      what: 'The login in DATABASE_URL may not create the extension "vector".',
      why: error instanceof Error ? error.message : String(error),
      todo: 'Use a superuser of a server for experiments.',
    });
  } finally {
    await database.drop();
  }
}
