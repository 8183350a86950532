import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { oneAtATime } from '../../lib/one-at-a-time.ts';
import { type Progress, silent } from '../../lib/progress.ts';
import { type Caretaker, hireCaretaker, nobody } from './caretaker.ts';
import { connect, hangUp, queryFailure } from './connect.ts';
import { createDatabase, type Database, type Login } from './database.ts';
import { dropLeft, noting } from './left-databases.ts';
import type { PythonEnvironment } from './python-environment.ts';
import { parseServerUrl, refuseRemote } from './server-url.ts';
import { checkUserServer } from './user-server.ts';
import { type PostgresVersion, startWheelServer } from './wheel-server.ts';

export interface Server {
  /** `{ postgresql: '16.14', pgvector: '0.8.5' }`: of the server and of the extension that it would create. */
  versions: Record<string, string>;
  /** Makes a fresh, empty database for one example. */
  createDatabase(example: string, login?: Login): Promise<Database>;
  close(): Promise<void>;
}

export interface ServerOptions {
  environment: PythonEnvironment;
  /** A server of the person's own instead of the bundled one. */
  url?: string | undefined;
  allowRemote?: boolean | undefined;
  postgres?: PostgresVersion | undefined;
  /** A folder of `planRoom`, made and removed with the server, even when this process is killed. The bundled one keeps its data there. */
  room?: string | undefined;
  signal?: AbortSignal | undefined;
  progress?: Progress | undefined;
}

/**
 * A PostgreSQL server with pgvector to run examples on. `close` it whatever happens.
 * @throws ExpectedError for every way in which a server can be out of reach or unfit.
 */
export async function openServer(options: ServerOptions): Promise<Server> {
  if (options.url !== undefined) {
    const url = parseServerUrl(options.url);
    refuseRemote(url, options.allowRemote ?? false);
    return serveUser(url, options);
  }
  const progress = options.progress ?? silent;
  const wheel = await progress.during('Starting PostgreSQL', () => startWheelServer(options));
  try {
    return await serve(await connect(wheel.url), new URL(wheel.url), nobody, wheel.stop);
  } catch (error) {
    await wheel.stop();
    throw error;
  }
}

async function serveUser(url: URL, { environment, room }: ServerOptions): Promise<Server> {
  const session = `pgvector-kit-${randomBytes(8).toString('hex')}`;
  // Before anything is waited for: the run writes into the room at once.
  const hired = hireCaretaker({ environment, url: url.href, session, room });
  const caretaker = noting(hired, url, session);
  let admin: pg.Client | undefined;
  try {
    admin = await connect(url.href);
    await admin.query(`SET application_name = '${session}'`);
    await checkUserServer(admin, url, caretaker);
    await dropLeft(admin, url);
    return await serve(admin, url, caretaker, caretaker.end);
  } catch (error) {
    if (admin) await hangUp(admin);
    await caretaker.end();
    throw queryFailure(url.href, error);
  }
}

async function serve(
  admin: pg.Client,
  url: URL,
  caretaker: Caretaker,
  stop: () => Promise<void>,
): Promise<Server> {
  const inTurn = oneAtATime();
  // One that has stopped answering is not asked again: each question would be waited for as long as the first.
  let lost: unknown;
  try {
    return {
      versions: await versionsOf(admin),
      createDatabase: async (example, login) => {
        const make = () => {
          if (lost) throw lost;
          return createDatabase(admin, url, example, caretaker, login);
        };
        const database = await inTurn(make).catch((error) => {
          const isAlive = error instanceof pg.DatabaseError;
          const failure =
            error === lost ? error : queryFailure(url.href, error, isAlive ? undefined : halfMade);
          if (!isAlive) lost = failure;
          throw failure;
        });
        const left = `the database ${database.name} may be left on the server; the kit drops it as soon as it can`;
        const drop = () =>
          inTurn(database.drop).catch((error) => {
            throw queryFailure(url.href, error, left);
          });
        return { ...database, drop };
      },
      close: async () => {
        await hangUp(admin);
        await stop();
      },
    };
  } catch (error) {
    await hangUp(admin);
    throw error;
  }
}

/** Of one that was asked for, and is not known to have been made. */
const halfMade =
  'a database whose name begins with pgvector_kit_ may be left on the server; the kit drops it if it can';

async function versionsOf(admin: pg.Client): Promise<Record<string, string>> {
  const { rows } = await admin.query<{ server: string; vector: string }>(`
    SELECT split_part(current_setting('server_version'), ' ', 1) AS server, default_version AS vector
    FROM pg_available_extensions WHERE name = 'vector'`);
  return { postgresql: rows[0]?.server ?? 'unknown', pgvector: rows[0]?.vector ?? 'unknown' };
}
