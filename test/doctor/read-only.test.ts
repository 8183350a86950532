import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt, readOnly } from '../../cli/doctor/read-only.ts';
import { connect } from '../../examples/database/connect.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer, type WheelServer } from '../../examples/database/wheel-server.ts';

let wheel: WheelServer;
let client: pg.Client;

beforeAll(async () => {
  wheel = await startWheelServer({ environment: await pythonEnvironment() });
  client = await connect(wheel.url);
  await client.query('CREATE TABLE things (id int)');
});
afterAll(async () => {
  await client.end();
  await wheel.stop();
});

test.each([
  ['INSERT', 'INSERT INTO things VALUES (1)'],
  ['CREATE TABLE', 'CREATE TABLE others (id int)'],
  ['CREATE EXTENSION', 'CREATE EXTENSION vector'],
])('PostgreSQL refuses %s', async (command, sql) => {
  await expect(readOnly(client, () => client.query(sql))).rejects.toThrow(
    `cannot execute ${command} in a read-only transaction`,
  );
});

test('what takes too long is ended', async () => {
  await expect(readOnly(client, () => client.query('SELECT pg_sleep(60)'), 200)).rejects.toMatchObject({
    name: 'ExpectedError',
    message: 'The database did not answer within 0.2 s.',
  });
});

test('nobody is waited for', async () => {
  const other = await connect(wheel.url);
  await other.query('BEGIN; LOCK TABLE things');
  await expect(readOnly(client, () => client.query('SELECT * FROM things'), 1000)).rejects.toMatchObject({
    name: 'ExpectedError',
  });
  await other.end();
});

test('a part that fails leaves the rest', async () => {
  const [tried, after] = await readOnly(client, async () => [
    await attempt(client, () => client.query('SELECT 1 / 0')),
    await attempt(client, async () => (await client.query('SELECT 1 AS one')).rows),
  ]);
  expect(tried).toEqual({ failure: 'division by zero' });
  expect(after).toEqual({ value: [{ one: 1 }] });
});

test('nothing is left open', async () => {
  await readOnly(client, () => client.query('SELECT 1'));
  const { rows } = await client.query('SELECT now() = statement_timestamp() AS outside');
  expect(rows).toEqual([{ outside: true }]);
});
