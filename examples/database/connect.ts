import pg from 'pg';
import { ExpectedError } from '../../lib/expected-error.ts';
import { redactAddress } from '../../lib/redact.ts';
import { systemReason } from '../../lib/system-reason.ts';
import { guardStream } from './guard-stream.ts';

/** What the person can change about an address that does not work. */
export interface Origin {
  /** Where it was given. */
  setting: string;
  /** What else to do when nobody answers. */
  otherwise: string;
  /** Which database is wanted. */
  database: string;
  /** In milliseconds: longest that a query may take. */
  queryTimeout?: number;
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
  const client = clientFor(url, origin);
  // A server that goes away between two queries must not end the process; the next query reports it.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await hangUp(client);
    throw connectFailure(url, error, origin);
  }
}

/** Throws `ExpectedError` where a setting in the address can't be met, a certificate that is not there for one. */
function clientFor(url: string, origin: Origin): pg.Client {
  try {
    const client = new pg.Client({
      connectionString: asInLibpq(url),
      connectionTimeoutMillis: 10_000,
      query_timeout: origin.queryTimeout ?? 60_000,
      application_name: 'pgvector-kit',
    });
    guardStream(client);
    return client;
  } catch (error) {
    throw connectFailure(url, error, origin);
  }
}

/** Modes of encryption mean what they mean to libpq, on which the migrations themselves go; `pg` takes these for stricter ones. */
function asInLibpq(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  if (!/^(?:prefer|require|verify-ca)$/.test(address.searchParams.get('sslmode') ?? '')) return url;
  address.searchParams.set('uselibpqcompat', 'true');
  return address.href;
}

/** In milliseconds: one that is asked to end, and does not. */
const patience = 1000;

/** Ends a connection, whether or not the server does its part. */
export async function hangUp(client: pg.Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([client.end().catch(() => {}), late]);
  clearTimeout(timer);
  const { connection }: { connection?: { stream?: { destroy(): void } } } = Object(client);
  connection?.stream?.destroy();
}

/**
 * What became of a query, in the person's words, when the server or the line to it is at fault; an error of ours as it is.
 * `left`: what stays there.
 */
export function queryFailure(url: string, error: unknown, left?: string): unknown {
  if (error instanceof ExpectedError || !(error instanceof Error)) return error;
  const where = redactAddress(url);
  const files = left === undefined ? {} : { files: left };
  if (/timeout/i.test(error.message) && !(error instanceof pg.DatabaseError)) {
    return new ExpectedError({
      what: `The server at ${where} stopped answering.`,
      why: error.message,
      todo: 'Try again when it has less to do, or look into its log.',
      ...files,
    });
  }
  if (error instanceof pg.DatabaseError) {
    return new ExpectedError({
      what: `The server at ${where} refused what the kit asked of it.`,
      why: error.message,
      todo: mendingOf(error.code),
      ...files,
    });
  }
  if ('code' in error || /connection|terminated|not queryable|^the server sends /i.test(error.message)) {
    return new ExpectedError({
      what: `The connection to ${where} was lost.`,
      why: error.message,
      todo: 'See whether the server still runs, and run it again.',
      ...files,
    });
  }
  return error;
}

/** SQLSTATE: 25006 is a server that only reads, 42501 a login that may not, 53100 a full disk. */
function mendingOf(code = ''): string {
  if (code === '25006') return 'Name the primary server: this one only reads.';
  if (code === '42501') return 'Use a login that may, or have it granted.';
  if (code === '53100') return 'Make room on its disk, and run it again.';
  return 'Mend that on the server, and run it again.';
}

/** System and SQLSTATE codes: https://www.postgresql.org/docs/16/errcodes-appendix.html */
function connectFailure(url: string, error: unknown, origin: Origin): ExpectedError {
  const { code = '', message } = firstOf(error);
  const where = redactAddress(url);
  if (error instanceof Error && 'path' in error && 'syscall' in error && error.syscall === 'open') {
    return new ExpectedError({
      what: `A certificate or key of ${where} can't be read: ${error.path}`,
      why: systemReason(error),
      todo: `Check sslrootcert, sslcert and sslkey in ${origin.setting}.`,
    });
  }
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
  if (/certificate|CERT_|SSL|TLS/.test(`${code} ${message}`)) {
    return new ExpectedError({
      what: `The server at ${where} and the kit do not agree on encryption.`,
      why: message,
      todo: `Name its certificate authority (sslrootcert=…), or another sslmode, in ${origin.setting}.`,
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
