import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { folder, kit } from '../cli/kit.ts';
import { env, only, proveTree, revision, table, tree } from './histories.ts';

test('a sound history is proven, step by step and offline, and the address in its ini is not used', () => {
  const second = {
    id: 'b',
    down: 'a',
    up: 'op.add_column("t", sa.Column("n", sa.Text))',
    back: 'op.drop_column("t", "n")',
  };
  const ran = proveTree(tree({ id: 'a', ...table }, second), '--stairway');
  const { before, after } = only(ran);
  expect([ran.code, before.proven, before.doubts, after]).toEqual([0, true, [], undefined]);
  expect(before.applied.map(({ step, revision }) => `${step} ${revision}`)).toEqual([
    'up a',
    'up b',
    'down b',
    'down a',
    'again a',
    'again b',
  ]);
  expect([before.stairway?.ok, before.offline?.ok, before.offline?.same]).toEqual([true, true, true]);
  const hosts = before.guard.flatMap(({ intended }) => (intended ? [intended.host] : []));
  expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
});

test('where the way up breaks: the revision and the line, and that the safe edits mend it', () => {
  const up =
    'op.execute("CREATE EXTENSION vector")\nop.create_table("t", sa.Column("v", pgvector.sqlalchemy.vector.VECTOR(dim=3)))';
  const ran = proveTree(
    tree({ id: 'a', up, back: 'op.drop_table("t")\nop.execute("DROP EXTENSION vector")' }),
  );
  const { before, after } = only(ran);
  expect(before.steps.at(-1)?.error).toEqual({
    type: 'NameError',
    message: "name 'pgvector' is not defined",
    file: 'alembic/versions/a.py',
    line: 10,
    revision: 'a',
  });
  expect([ran.code, before.proven, after?.proven, ran.report.repaired]).toEqual([
    1,
    false,
    true,
    ['alembic/versions/a.py'],
  ]);
});

test('where the way down breaks', () => {
  const ran = proveTree(tree({ id: 'a', ...table, back: 'op.drop_constraint(None, "t")' }));
  expect([ran.code, only(ran).before.doubts]).toEqual([1, ['down fails']]);
  expect(only(ran).before.steps.at(-1)?.error?.line).toBe(13);
});

test('an ENUM left behind breaks the second way up, and is named', () => {
  const up = 'op.create_table("t", sa.Column("mood", sa.Enum("ok", "bad", name="mood")))';
  const { before } = only(proveTree(tree({ id: 'a', up, back: 'op.drop_table("t")' })));
  expect([before.doubts, before.left]).toEqual([['again fails'], ['enum mood (ok, bad)']]);
  expect(before.steps.at(-1)?.error?.type).toBe('psycopg.errors.DuplicateObject');
});

test('a downgrade that forgets leads to another schema', () => {
  const up =
    'op.execute("CREATE TABLE IF NOT EXISTS kept (id int)")\nop.execute("ALTER TABLE kept ADD COLUMN n%s int" % len(sa.inspect(op.get_bind()).get_columns("kept")))';
  expect(only(proveTree(tree({ id: 'a', up, back: 'pass' }))).before.doubts).toEqual([
    'the second upgrade makes another schema than the first',
  ]);
});

test('several heads and several ini files', () => {
  const heads = tree(
    { id: 'a', ...table },
    { id: 'b', down: 'a', up: 'pass', back: 'pass' },
    { id: 'c', down: 'a', up: 'pass', back: 'pass' },
  );
  const other = {
    'jobs/alembic.ini':
      '[alembic]\nscript_location = migrations\nversion_locations = %(here)s/one %(here)s/two\n',
    'jobs/migrations/env.py': env,
    'jobs/one/x.py': revision({ id: 'x', ...table }),
    'jobs/two/y.py': revision({ id: 'y', down: 'x', up: 'pass', back: 'pass' }),
  };
  const { code, report } = proveTree({ ...heads, ...other });
  const found = report.proofs.map(({ history, before }) => [
    history,
    before.heads.length,
    before.revisions,
    before.doubts,
  ]);
  expect([code, found]).toEqual([
    0,
    [
      ['alembic', 2, 3, []],
      ['jobs/migrations', 1, 2, []],
    ],
  ]);
});

test('a module that is missing gets a stand-in, which is named; one that a library tries does not', () => {
  const head = 'from app.types import GUID\nimport absent_package.deep\n';
  const files = tree({
    id: 'a',
    head,
    up: 'op.create_table("t", sa.Column("id", GUID()))',
    back: 'op.drop_table("t")',
  });
  const { before } = only(
    proveTree({ ...files, 'app/__init__.py': 'raise RuntimeError("SECRET_KEY is not set")\n' }),
  );
  expect(before.doubts).toEqual([]);
  expect(before.stood).toMatchObject({
    app: 'could not be loaded: RuntimeError: SECRET_KEY is not set',
    'absent_package.deep': 'is not installed',
  });
  expect(Object.keys(before.stood).filter((name) => !/^(?:app|absent_package)\b/.test(name))).toEqual([]);
  expect(before.schema).toContain('column t.id uuid');
});

test('what a revision tries elsewhere is turned to our database or refused, and logged', async () => {
  const reached: unknown[] = [];
  const server = createServer((socket) => reached.push(socket.destroy())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const head = 'import ctypes, os, socket, sqlite3, subprocess, psycopg';
  const up = `${table.up}
with psycopg.connect("postgresql://me:secret@db.example.com/prod") as c:
    assert c.execute("select inet_server_addr()::text").fetchone()[0].startswith("127.0.0.1")
for work in (
    lambda: socket.create_connection(("127.0.0.1", ${port})),
    lambda: socket.getaddrinfo("db.example.com", 5432),
    lambda: sqlite3.connect(":memory:"),
    lambda: subprocess.run(["true"]),
    lambda: os.system("true"),
):
    try:
        work()
    except PermissionError:
        continue
    raise AssertionError("let through")
assert "KIT_SECRET" not in os.environ`;
  const root = folder(tree({ id: 'a', head, up, back: table.back }));
  const run = kit(root, ['prove', '--format', 'json'], { env: { KIT_SECRET: 'x' } });
  server.close();
  const { before } = only({ report: JSON.parse(run.stdout) });
  expect([before.doubts, reached]).toEqual([[], []]);
  expect(before.guard).toContainEqual({
    kind: 'connect',
    driver: 'psycopg',
    intended: { host: 'db.example.com', user: 'me', database: 'prod' },
  });
  expect(run.stdout).not.toContain('me:secret');
  const refused = before.guard.filter(({ kind }) => kind === 'refused').map(({ what }) => what);
  expect(new Set(refused)).toEqual(
    new Set([
      `a connection to ('127.0.0.1', ${port})`,
      "to look up 'db.example.com'",
      "the SQLite database ':memory:'",
      'to start another program',
    ]),
  );
});

test.runIf(process.platform === 'linux')('the kernel refuses what goes around Python', async () => {
  const head = 'import ctypes, errno, socket, struct';
  const up = `${table.up}
libc = ctypes.CDLL(None, use_errno=True)
s = socket.socket()
address = struct.pack("=HH4s8x", 2, socket.htons(9), socket.inet_aton("127.0.0.1"))
assert libc.connect(s.fileno(), address, 16) == -1
print("errno", ctypes.get_errno())
assert ctypes.get_errno() == errno.EACCES
try:
    open("/var/tmp/kit-prove-wrote-here", "w")
except PermissionError:
    pass
else:
    raise AssertionError("wrote")`;
  const { before } = only(proveTree(tree({ id: 'a', head, up, back: table.back })));
  // An older kernel says that it keeps no walls, and there the revision fails.
  expect([before.doubts, before.guard[0]]).toEqual([[], { kind: 'guard', kernel: true }]);
});

test('a run that hangs is ended at its limit', () => {
  const started = performance.now();
  const ran = proveTree(
    tree({ id: 'a', head: 'import time', up: 'time.sleep(100)', back: 'pass' }),
    '--timeout',
    '2',
  );
  expect([ran.code, only(ran).before.doubts]).toEqual([1, ['it was stopped at the time limit']]);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('the files of the tree stay, and a folder without a history is said to have none', () => {
  const root = folder(
    tree({ id: 'a', ...table, up: 'op.add_column("t", sa.Column("v", pgvector.sqlalchemy.Vector(3)))' }),
  );
  const file = join(root, 'alembic/versions/a.py');
  const text = readFileSync(file, 'utf8');
  const { stdout } = kit(root, ['prove']);
  expect(stdout).toContain('revision a, alembic/versions/a.py:9');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(kit(folder({}), ['prove'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('No Alembic history'),
  });
});

test('psycopg2 and asyncpg are turned as well', async () => {
  const { python } = await pythonEnvironment({ set: 'plugin' });
  const script = `
import sys; sys.path.insert(0, "prove/python")
import asyncio, json, tempfile
from guard import Guard
log = tempfile.mktemp()
guard = Guard({"host": "127.0.0.1", "port": 9, "user": "u", "password": "p", "database": "d"}, log, tempfile.gettempdir())
guard.close()
import psycopg2, asyncpg
for work in (
    lambda: psycopg2.connect("host=one.example.com dbname=prod sslmode=require", password="x"),
    lambda: asyncio.run(asyncpg.connect("postgresql://me:x@two.example.com:6/prod?sslmode=require")),
):
    try:
        work()
    except Exception as error:
        print(type(error).__name__, "9" in str(error), file=sys.stderr)
print(open(log).read())`;
  const { stdout, stderr } = spawnSync(python, ['-I', '-c', script], { encoding: 'utf8' });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind !== 'guard');
  expect(lines, stderr).toEqual([
    { kind: 'connect', driver: 'psycopg2', intended: { host: 'one.example.com', database: 'prod' } },
    {
      kind: 'connect',
      driver: 'asyncpg',
      intended: { host: 'two.example.com', port: '6', user: 'me', database: 'prod' },
    },
  ]);
  expect(stderr).toContain('OperationalError True');
  expect(stderr).toMatch(/ConnectionRefusedError/);
});
