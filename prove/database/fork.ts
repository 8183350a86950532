import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connect, hangUp } from '../../examples/database/connect.ts';
import { parseServerUrl, refuseRemote } from '../../examples/database/server-url.ts';
import { ExpectedError } from '../../lib/expected-error.ts';

export interface Fork {
  url: string;
  drop(): Promise<void>;
}

const why = 'A fork makes a database on it, and drops it.';

/**
 * A copy of the database `address` under a name of its own, on the same server.
 * @throws ExpectedError for a server elsewhere, and while somebody is connected to the database (SQLSTATE 55006).
 */
export async function forkDatabase(address: string, allowRemote: boolean): Promise<Fork> {
  const url = parseServerUrl(address);
  refuseRemote(url, allowRemote, why);
  const template = decodeURIComponent(url.pathname.slice(1));
  const name = `${template.slice(0, 40)}_fork_${randomBytes(4).toString('hex')}`;
  await onServer(url, async (admin) => {
    await admin
      .query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`)
      .catch((error) => {
        throw error.code === '55006' ? inUse(template) : error;
      });
  });
  const forked = new URL(url);
  forked.pathname = `/${encodeURIComponent(name)}`;
  const drop = () =>
    onServer(url, async (admin) => {
      await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    });
  return { url: forked.href, drop };
}

/** A database can't be copied by a connection to itself. */
async function onServer(url: URL, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const admin = await connect(maintenance.href);
  try {
    await work(admin);
  } finally {
    await hangUp(admin);
  }
}

function inUse(template: string): ExpectedError {
  return new ExpectedError({
    what: `The database ${template} can't be copied while somebody is connected to it.`,
    todo: 'Close the connections to it first (engine.dispose(), pool.end()): migrate it once, fork it for each test.',
  });
}
