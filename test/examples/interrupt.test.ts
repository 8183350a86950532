import { readdirSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer } from '../../examples/database/wheel-server.ts';
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

test("SIGINT leaves no database on the person's own server", async () => {
  const server = await startWheelServer({ environment: await pythonEnvironment() });
  const admin = await connect(server.url);
  const ours = async () => {
    const { rows } = await admin.query(`SELECT datname FROM pg_database WHERE datname LIKE 'pgvector_kit_%'`);
    return rows.length;
  };
  try {
    const { child, done } = startKit(run, { TMPDIR, DATABASE_URL: server.url });
    while ((await ours()) === 0) {
      await pause(20);
    }
    child.kill('SIGINT');
    expect((await done).exit).toBe(130);
    expect(await ours()).toBe(0);
  } finally {
    await admin.end();
    await server.stop();
  }
});
