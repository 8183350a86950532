import pg from 'pg';
import { ExpectedError } from '../../lib/expected-error.ts';
import { redactAddress } from '../../lib/redact.ts';

/** What the person can change about an address that does not work. */
export interface Origin {
  /** Where it was given. */
  setting: string;
  /** What else to do when nobody answers. */
  otherwise: string;
  /** Which database is wanted. */
  database: string;
}

const ofExamples: Origin = {
  setting: 'DATABASE_URL or --db',
  otherwise: 'leave DATABASE_URL and --db away to use the bundled one',
  database: 'the kit connects to it to create its own, and leaves it as it is',
};

/**
 * A connection to a database.
 * @throws ExpectedError in the person's words when the server can't be reached or won't have us.
 */
export async function connect(url: string, origin: Origin = ofExamples): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
    application_name: 'pgvector-kit',
  });
  // A server that goes away between two queries must not end the process; the next query reports it.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw connectFailure(url, error, origin);
  }
}

/** System and SQLSTATE codes: https://www.postgresql.org/docs/16/errcodes-appendix.html */
function connectFailure(url: string, error: unknown, origin: Origin): ExpectedError {
  const { code = '', message } = firstOf(error);
  const where = redactAddress(url);
  if (code === 'ECONNREFUSED' || code === 'ENOENT') {
    return new ExpectedError({
      what: `No PostgreSQL server answers at ${where}.`,
      why: message,
      todo: `Start it (docker compose up -d --wait), or ${origin.otherwise}.`,
    });
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new ExpectedError({
      what: `The host name of ${where} is not known.`,
      why: message,
      todo: `Check the host in ${origin.setting}.`,
    });
  }
  if (code.startsWith('28') || /SASL|password/i.test(message)) {
    return new ExpectedError({
      what: `The server refused the login of ${where}.`,
      why: message,
      todo: `Check the user and the password in ${origin.setting}.`,
    });
  }
  if (code === '3D000') {
    return new ExpectedError({
      what: `The server has no database of the name in ${where}.`,
      todo: `Name one that exists: ${origin.database}.`,
    });
  }
  if (code === 'ETIMEDOUT' || /timeout|terminated unexpectedly/i.test(message)) {
    return new ExpectedError({
      what: `What listens at ${where} did not answer as a PostgreSQL server does.`,
      why: message,
      todo: `Check the host and the port in ${origin.setting}.`,
    });
  }
  return new ExpectedError({
    what: `The connection to ${where} failed.`,
    why: message,
    todo: `Check ${origin.setting}.`,
  });
}

/** Node tries every address of a name and wraps the failures. */
function firstOf(error: unknown): { code?: string; message: string } {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first : { message: String(first) };
}
