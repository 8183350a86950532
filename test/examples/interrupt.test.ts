import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer, type WheelServer } from '../../examples/database/wheel-server.ts';
import { eventually, openFolder, processesOf, remove, startKit } from '../database/kit-process.ts';

let TMPDIR: string;

beforeAll(async () => {
  await pythonEnvironment();
});
beforeEach(() => {
  TMPDIR = openFolder();
});
afterEach(() => remove(TMPDIR));

const run = ['examples', 'run', 'vector-import-missing'];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test.each([
  ['SIGINT', 300, 130],
  ['SIGINT', 500, 130],
  ['SIGINT', 700, 130],
  ['SIGINT', 1000, 130],
  ['SIGINT', 2000, 130],
  ['SIGTERM', 800, 143],
  ['SIGHUP', 1200, 129],
] as const)('%s after %i ms leaves no process and no file', async (signal, after, code) => {
  const { child, done } = startKit(run, { TMPDIR });
  await pause(after);
  child.kill(signal);
  const { exit, signal: killedBy } = await done;
  // Before our own code has even been loaded, the signal ends the process as it ends any other.
  expect(exit === code || killedBy === signal).toBe(true);
  expect(processesOf(TMPDIR)).toEqual([]);
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('pgvector-kit-'))).toEqual([]);
});

test.each([600, 1500])('SIGKILL after %i ms: the server and its data go as well', async (after) => {
  const { child, done } = startKit(run, { TMPDIR });
  await pause(after);
  child.kill('SIGKILL');
  await done;
  expect(await eventually(() => processesOf(TMPDIR).length === 0)).toBe(true);
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('pgvector-kit-'))).toEqual([]);
});

describe("on the person's own server", () => {
  let server: WheelServer;
  let admin: pg.Client;

  beforeAll(async () => {
    server = await startWheelServer({ environment: await pythonEnvironment() });
    admin = await connect(server.url);
  });
  afterAll(async () => {
    await admin.end();
    await server.stop();
  });

  /** Names of databases and roles. */
  async function ours(): Promise<string[]> {
    const { rows } = await admin.query<{ name: string }>(`
      SELECT datname AS name FROM pg_database WHERE datname LIKE 'pgvector_kit_%'
      UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'pgvector_kit_%'`);
    return rows.map(({ name }) => name);
  }

  // The second has a role of its own; the third makes databases beside the one that it is given.
  const three = ['vector-import-missing', 'permission-denied-to-create-extension', 'tests-of-migrations'];

  test.each(['SIGINT', 'SIGKILL'] as const)('%s while a database is made leaves none', async (signal) => {
    const { child, done } = startKit(run, { TMPDIR, DATABASE_URL: server.url });
    while ((await ours()).length === 0) await pause(20);
    child.kill(signal);
    const { exit } = await done;
    expect(exit).toBe(signal === 'SIGINT' ? 130 : null);
    expect(await eventually(() => processesOf(TMPDIR).length === 0)).toBe(true);
    expect(await ours()).toEqual([]);
    expect(readdirSync(TMPDIR).filter((name) => name.startsWith('pgvector-kit-'))).toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'killed with its caretaker, a run is cleared up by the next',
    async () => {
      const { child, done } = startKit(run, { TMPDIR, DATABASE_URL: server.url });
      while ((await ours()).length === 0) await pause(20);
      const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
        .trim()
        .split(' ');
      const isCaretaker = (pid: string) =>
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('caretaker.py');
      child.kill('SIGKILL');
      for (const pid of children.filter(isCaretaker)) process.kill(Number(pid), 'SIGKILL');
      await done;
      expect(await eventually(() => processesOf(TMPDIR).length === 0, 60_000)).toBe(true);
      expect(await ours()).not.toEqual([]);
      expect((await startKit(run, { TMPDIR, DATABASE_URL: server.url }).done).exit).toBe(0);
      expect(await ours()).toEqual([]);
      expect(readdirSync(TMPDIR).filter((name) => name.startsWith('pgvector-kit-'))).toEqual([]);
    },
  );

  test.each([700, 900, 1400, 1900, 2600, 3500])(
    'SIGKILL after %i ms leaves no database, no role and no file',
    async (after) => {
      const { child, done } = startKit(['examples', 'run', ...three], { TMPDIR, DATABASE_URL: server.url });
      await pause(after);
      child.kill('SIGKILL');
      await done;
      expect(await eventually(() => processesOf(TMPDIR).length === 0, 100_000)).toBe(true);
      expect(await ours()).toEqual([]);
      expect(readdirSync(TMPDIR).filter((name) => name.startsWith('pgvector-kit-'))).toEqual([]);
    },
  );
});
