import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { connect, hangUp } from '../../examples/database/connect.ts';
import type { PythonEnvironment } from '../../examples/database/python-environment.ts';
import { type PostgresVersion, startWheelServer } from '../../examples/database/wheel-server.ts';
import { isOpenToAll, isRoot } from '../../lib/cache-place.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { plainAddress } from './address.ts';

export interface ThrowawayOptions {
  environment: PythonEnvironment;
  postgres: PostgresVersion;
  port?: number | undefined;
  /** A folder whose data stay. */
  keep?: string | undefined;
  extensions: readonly string[];
  signal?: AbortSignal | undefined;
}

export interface Throwaway {
  /** Of the empty database `app`, for its superuser. */
  url: string;
  stop(): Promise<void>;
}

/** The database that a command gets. */
const database = 'app';

/**
 * A PostgreSQL of its own on loopback. `stop` it whatever happens; it ends by itself when this process is killed.
 * @throws ExpectedError for a port in use, a folder that can't be kept, an extension that the server lacks.
 */
export async function startThrowaway(options: ThrowawayOptions): Promise<Throwaway> {
  const { environment, postgres, port, keep, signal } = options;
  if (keep !== undefined) prepareKept(keep, postgres);
  const server = await startWheelServer({ environment, postgres, keep, signal, ...(port && { port }) });
  try {
    if (port !== undefined && Number(new URL(server.url).port) !== port) throw portInUse(port);
    await prepare(server.url, options.extensions);
    return { url: plainAddress(server.url, database), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(url: string, extensions: readonly string[]): Promise<void> {
  const admin = await connect(url);
  try {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8'`);
    await refuseAbsent(admin, extensions);
  } finally {
    await hangUp(admin);
  }
  if (extensions.length === 0) return;
  const client = await connect(plainAddress(url, database));
  try {
    for (const name of extensions) {
      await client.query(`CREATE EXTENSION IF NOT EXISTS ${pg.escapeIdentifier(name)}`);
    }
  } finally {
    await hangUp(client);
  }
}

async function refuseAbsent(admin: pg.Client, extensions: readonly string[]): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    'SELECT name FROM pg_available_extensions ORDER BY name',
  );
  const has = rows.map(({ name }) => name);
  const absent = extensions.filter((name) => !has.includes(name));
  if (absent.length === 0) return;
  throw new ExpectedError({
    what: `The bundled PostgreSQL has no extension ${absent.map((name) => `"${name}"`).join(', ')}.`,
    why: `It brings ${has.join(' and ')}, and nothing of contrib.`,
    todo: 'Leave it away, or use a server of your own that has it.',
  });
}

/** PostgreSQL refuses data of another version with words that few understand, and to run as root at all. */
function prepareKept(folder: string, postgres: PostgresVersion): void {
  const versionFile = join(folder, 'data', 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version === postgres) return;
    throw new ExpectedError({
      what: `The data in ${folder} are of PostgreSQL ${version}.`,
      todo: `Say --version ${version}, or name another folder.`,
      files: 'nothing was written',
    });
  }
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    throw new ExpectedError({
      what: `The folder ${folder} holds something else than data of this command.`,
      todo: 'Name an empty folder, or one that does not exist.',
      files: 'nothing was written',
    });
  }
  // As root, the server runs as nobody, who must pass through it.
  if (isRoot()) chmodSync(folder, 0o711);
  if (!isRoot() || isOpenToAll(folder)) return;
  throw new ExpectedError({
    what: `The folder ${folder} is below one that is closed to other users.`,
    why: 'PostgreSQL refuses to run as root, so the kit runs it as the user nobody, who must reach its data.',
    todo: 'Name a folder that everyone may enter.',
    files: 'the empty folder is there, and nothing in it',
  });
}

function portInUse(port: number): ExpectedError {
  return new ExpectedError({
    what: `Port ${port} is in use.`,
    todo: 'Name another, or leave --port away to get a free one.',
  });
}
