import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { ExpectedError } from '../../lib/expected-error.ts';

/** Longest that one statement may take, in milliseconds. */
const statementTimeout = 10_000;
/** SQLSTATE: https://www.postgresql.org/docs/16/errcodes-appendix.html */
const canceled = '57014';
const lockNotAvailable = '55P03';

/**
 * Runs `work` in one transaction that PostgreSQL itself keeps from writing, and from waiting for anybody, and rolls it back.
 * @throws ExpectedError when the database takes too long.
 */
export async function readOnly<T>(
  client: pg.Client,
  work: (client: pg.Client) => Promise<T>,
  timeout: number = statementTimeout,
): Promise<T> {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  try {
    await client.query(`SET LOCAL statement_timeout = ${timeout}; SET LOCAL lock_timeout = ${timeout / 5}`);
    return await work(client);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || (error.code !== canceled && error.code !== lockNotAvailable))
      throw error;
    throw new ExpectedError({
      what: `The database did not answer within ${timeout / 1000} s.`,
      why: error.message,
      todo: 'Try again when it has less to do.',
      files: 'nothing was written, in the database neither',
    });
  } finally {
    // One that has stopped answering is not waited for again: the end of the connection rolls back as well.
    await Promise.race([
      client.query('ROLLBACK').catch(() => {}),
      setTimeout(1000, undefined, { ref: false }),
    ]);
  }
}

/** What `work` returns, or the server's own words when it fails; the transaction goes on either way. */
export async function attempt<T>(
  client: pg.Client,
  work: () => Promise<T>,
): Promise<{ value: T } | { failure: string }> {
  await client.query('SAVEPOINT attempt');
  try {
    return { value: await work() };
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
