import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { expect, test } from 'vitest';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { forkDatabase } from '../../prove/database/fork.ts';
import { startThrowaway } from '../../prove/database/throwaway.ts';
import { folder, kit, startKit } from '../cli/kit.ts';

const ask = `
const pg = require(process.argv[1]);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
client.connect().then(() => client.query(process.argv[2])).then(({ rows }) => {
  console.log(JSON.stringify(rows)); return client.end();
});`;
const pgModule = createRequire(import.meta.url).resolve('pg');

function inDatabase(sql: string): string[] {
  return ['--', process.execPath, '-e', ask, pgModule, sql];
}

test('a command gets an empty database, and its exit code is handed on', () => {
  const root = folder({});
  const asked = kit(root, ['db', ...inDatabase('select current_database() d')]);
  expect([asked.stdout, asked.code]).toEqual(['[{"d":"app"}]\n', 0]);
  expect(kit(root, ['db', '--', 'sh', '-c', 'exit 7']).code).toBe(7);
  expect(kit(root, ['db', '--', 'sh', '-c', 'kill -TERM $$']).code).toBe(143);
});

test.each(['16', '18'])('PostgreSQL %s with the extension that was asked for', (version) => {
  const sql =
    "select extname e, split_part(version(), ' ', 2)::numeric::int v from pg_extension where extname = 'vector'";
  const { stdout } = kit(folder({}), [
    'db',
    '--version',
    version,
    '--extensions',
    'vector',
    ...inDatabase(sql),
  ]);
  expect(stdout).toBe(`[{"e":"vector","v":${version}}]\n`);
});

test('an extension that the server lacks is named, and so is a port in use', async () => {
  const lacks = kit(folder({}), ['db', '--extensions', 'pg_trgm', '--', 'true']);
  expect(lacks.code).toBe(2);
  expect(lacks.stderr).toContain('no extension "pg_trgm"');
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const taken = kit(folder({}), ['db', '--port', String(port), '--', 'true']);
  other.close();
  expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining(`Port ${port} is in use`)]);
});

test('what is kept is there the next time', () => {
  const root = folder({});
  // As root, the server runs as somebody else, who must pass.
  chmodSync(root, 0o711);
  const args = ['db', '--keep', 'data'];
  expect(kit(root, [...args, ...inDatabase('create table kept as select 1 as n')]).code).toBe(0);
  expect(kit(root, [...args, ...inDatabase('select n from kept')]).stdout).toBe('[{"n":1}]\n');
  expect(kit(root, [...args, '--version', '18', '--', 'true']).stderr).toContain('are of PostgreSQL 16');
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('nothing answers after %s', async (signal) => {
  const child = startKit(folder({}), ['db']);
  const [line] = await once(createInterface(child.stdout), 'line');
  child.kill(signal);
  await once(child, 'exit');
  const { port } = new URL(line);
  await expect.poll(() => reaches(port), { timeout: 10_000 }).toBe(false);
});

async function reaches(port: string): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port: Number(port), user: 'postgres', password: 'x' });
  const refused = await client.connect().then(
    () => '',
    (error) => error.code,
  );
  await client.end().catch(() => {});
  return refused !== 'ECONNREFUSED';
}

test('a fork has what its template has, apart from it, and is made in 150 ms', async () => {
  const environment = await pythonEnvironment();
  const throwaway = await startThrowaway({ environment, postgres: '16', extensions: ['vector'] });
  try {
    await query(throwaway.url, 'create table t (v vector(2))');
    const started = performance.now();
    const fork = await forkDatabase(throwaway.url, false);
    expect(performance.now() - started).toBeLessThan(150);
    await query(fork.url, "insert into t values ('[1,2]')");
    expect((await query(throwaway.url, 'select * from t')).rowCount).toBe(0);
    await fork.drop();
    await expect(query(fork.url, 'select 1')).rejects.toThrow('does not exist');
    const run = spawnSync(
      process.execPath,
      ['cli/main.ts', 'db', 'fork', ...inDatabase('select count(*)::int c from t')],
      {
        env: { ...process.env, DATABASE_URL: throwaway.url },
      },
    );
    expect(run.stdout.toString()).toBe('[{"c":0}]\n');
  } finally {
    await throwaway.stop();
  }
});

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}
