import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put, type Result, startKit } from '../cli/kit.ts';
import {
  type Behaviour,
  columns,
  dataRow,
  done,
  failure,
  fakeServer,
  message,
  ready,
  row,
} from './fake-server.ts';
import { files } from './project.ts';

/** In milliseconds: what any run may take; a query has 15 s, or 60 where it makes a database, an answer to a login 10, and the
 * caretaker of what was made as many. */
const limit = 100_000;

type Answer = NonNullable<Behaviour['query']>;

const rights = { version: '160001', has: 't', trusted: 't', super: 't', may: 't' };
const facts = {
  server: '16.1',
  database: 'x',
  search_path: '{public}',
  version: null,
  schema: null,
  available: null,
};

/** Answers as an empty database would, up to a query that `fault` takes. */
const upTo =
  (pattern: RegExp, fault: Answer): Answer =>
  (sql, socket) => {
    if (pattern.test(sql)) fault(sql, socket);
    else if (/pg_roles/.test(sql)) row(socket, rights);
    else if (/default_version AS vector/.test(sql)) row(socket, { server: '16.1', vector: '0.8.0' });
    else if (/AS search_path/.test(sql)) row(socket, facts);
    else done(socket);
  };

/** What it does, and what the kit says of it. */
const faults: [string, Behaviour, RegExp][] = [
  ['hangs before it has heard anything', { login: () => {} }, /did not answer as a PostgreSQL server does/],
  [
    'hangs in the middle of the login',
    { login: (socket) => socket.write(message('R', Buffer.alloc(4))) },
    /did not answer as a PostgreSQL server does/,
  ],
  ['hangs after login', { query: () => {} }, /stopped answering/],
  ['hangs in the third query', { query: upTo(/pg_class|pg_roles/, () => {}) }, /stopped answering/],
  [
    'refuses the login and leaves the line open',
    { login: (socket) => socket.write(failure('53300', 'sorry, too many clients already', 'FATAL')) },
    /sorry, too many clients already/,
  ],
  [
    'sends an error to a query and nothing more',
    { query: (_sql, socket) => socket.write(failure('XX000', 'cache lookup failed')) },
    /cache lookup failed|stopped answering/,
  ],
  [
    'ends the session with an error, as an administrator does, and leaves the line open',
    {
      query: upTo(/pg_class|pg_roles/, (_sql, socket) =>
        socket.write(failure('57P01', 'terminating connection', 'FATAL')),
      ),
    },
    /terminating connection|stopped answering/,
  ],
  [
    'vanishes in the middle of an answer',
    {
      query: upTo(/pg_class|pg_roles/, (_sql, socket) => {
        socket.write(columns(['schema', 'name']));
        socket.end(dataRow(['public', 'documents']).subarray(0, 9));
      }),
    },
    /was lost/,
  ],
  [
    'vanishes with a reset',
    { query: upTo(/pg_class|pg_roles/, (_sql, socket) => socket.resetAndDestroy()) },
    /was lost/,
  ],
  [
    'sends what is no message',
    { query: (_sql, socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n') },
    /no message of PostgreSQL's|stopped answering|was lost/,
  ],
  [
    'announces a message of two gigabytes',
    { query: (_sql, socket) => socket.write(Buffer.from([0x44, 0x7f, 0xff, 0xff, 0xff, 0, 1])) },
    /stopped answering|was lost/,
  ],
  [
    'sends rows without end',
    {
      query: upTo(/pg_class|pg_roles/, (_sql, socket) => {
        const rows = Buffer.concat(Array.from({ length: 1000 }, () => dataRow(['public', 'x'.repeat(1000)])));
        socket.write(columns(['schema', 'name']));
        const more = () => {
          while (socket.writable && socket.write(rows));
        };
        socket.on('drain', more);
        more();
      }),
    },
    /sends more than/,
  ],
  [
    'sends notices without end',
    {
      login: (socket) => {
        const notices = Buffer.concat(Array.from({ length: 1000 }, () => message('N', 'Sx\0', 'Mx\0', '\0')));
        const more = () => {
          while (socket.writable && socket.write(notices));
        };
        socket.on('drain', more);
        more();
      },
    },
    /did not answer as a PostgreSQL server does|sends more than/,
  ],
  [
    'asks for a kind of login that nobody knows',
    { login: (socket) => socket.write(message('R', Buffer.from([0, 0, 0, 99]))) },
    /no message of PostgreSQL's/,
  ],
  ['is not encrypted, and shall be', { encryption: (socket) => socket.write('N') }, /SSL|encryption/],
  ['says yes to encryption, and is not', { encryption: (socket) => socket.write('Sgarbage') }, /encryption/],
  [
    'is a pooler that knows no BEGIN',
    { query: (_sql, socket) => socket.write(Buffer.concat([failure('08P01', 'unsupported'), ready])) },
    /refused what the kit asked/,
  ],
  [
    'answers with rows that lack columns',
    { query: (_sql, socket) => row(socket, { other: 'x' }) },
    /does not answer as PostgreSQL does|has no pgvector/,
  ],
];

const settings: [string, RegExp][] = [
  ['sslmode=verify-full&sslrootcert=/nowhere/root.pem', /can't be read: \/nowhere\/root\.pem/],
  ['sslmode=require&sslcert=/nowhere/c.pem&sslkey=/nowhere/k.pem', /can't be read: \/nowhere\/c\.pem/],
  ['sslmode=verify-ca', /encryption/],
  ['sslmode=sometimes', /error: /],
];

/** The same of making a database, and what is named as left. */
const writing: [string, Answer, RegExp][] = [
  [
    'only reads',
    (_sql, socket) =>
      socket.write(
        Buffer.concat([failure('25006', 'cannot execute CREATE DATABASE in a read-only transaction'), ready]),
      ),
    /do: Name the primary server: this one only reads\./,
  ],
  [
    'has a full disk',
    (_sql, socket) => socket.write(Buffer.concat([failure('53100', 'could not extend file'), ready])),
    /do: Make room on its disk/,
  ],
  ['vanishes', (_sql, socket) => socket.destroy(), /was lost/],
  [
    'hangs',
    () => {},
    /stopped answering[\s\S]*files: a database whose name begins with pgvector_kit_ may be left/,
  ],
];

/** Each command that connects. */
const commands: [string, string[]][] = [
  ['kit doctor --db', ['doctor', '--db']],
  ['kit examples run', ['examples', 'run', 'vector-import-missing']],
];

/** Begun before all else, because one of them waits a minute. */
const made = new Map<string, Promise<Result>>();
beforeAll(() => {
  for (const [what, fault] of writing) made.set(what, makeDatabase(fault));
});

describe.each(commands)('%s', (_name, args) => {
  const results = new Map<string, Result>();
  const root = mkdtempSync(join(tmpdir(), 'kit test '));
  for (const [name, text] of Object.entries(files)) put(root, name, text);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  // Most of the time is waiting: they wait together.
  beforeAll(async () => {
    const all = [
      ...faults.map(([what, behaviour]) => ({
        what,
        behaviour,
        query: behaviour.encryption ? 'sslmode=require' : '',
      })),
      ...settings.map(([query]) => ({ what: query, query, behaviour: { encryption: sayYes } })),
    ];
    const next = async (): Promise<void> => {
      const one = all.shift();
      if (!one) return;
      const { port, close } = await fakeServer(one.behaviour);
      const DATABASE_URL = `postgresql://me:S3cr3t@127.0.0.1:${port}/x?${one.query}`;
      results.set(one.what, await kit(root, args, { DATABASE_URL }));
      close();
      await next();
    };
    await Promise.all(Array.from({ length: 6 }, next));
  }, 4 * limit);

  test.each(faults)('a server that %s', (what, _behaviour, words) =>
    expectOneError(results.get(what), words),
  );

  test.each(settings)('an address with %s', (what, words) => expectOneError(results.get(what), words));
});

async function makeDatabase(fault: Answer): Promise<Result> {
  const { port, close } = await fakeServer({ query: upTo(/CREATE DATABASE/, fault) });
  const DATABASE_URL = `postgresql://me:S3cr3t@127.0.0.1:${port}/x`;
  const run = await kit(tmpdir(), ['examples', 'run', 'vector-import-missing'], { DATABASE_URL });
  close();
  return run;
}

test.each(writing)(
  'a server that, when a database is made, %s',
  { timeout: 2 * limit },
  async (what, _fault, words) => {
    const run = (await made.get(what)) as Result;
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(words);
    expect(run.stdout + run.stderr).not.toMatch(/S3cr3t|fault of pgvector-kit/);
  },
);

test.each([
  ['text where a number is', 'not-a-number'],
  ['another fork', '11.2-YB-2.20.0.0-b0'],
  ['nothing', null],
])('a server whose version is %s is looked at, or refused in one error', async (_what, version) => {
  const query: Answer = (sql, socket) =>
    /AS search_path/.test(sql) ? row(socket, { ...facts, server: version }) : done(socket);
  const { port, close } = await fakeServer({ query });
  const root = mkdtempSync(join(tmpdir(), 'kit test '));
  const run = await kit(root, ['doctor', '--db'], { DATABASE_URL: `postgresql://me@127.0.0.1:${port}/x` });
  rmSync(root, { recursive: true });
  close();
  if (version === null) expectOneError(run, /does not answer as PostgreSQL does/);
  else expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining(`PostgreSQL ${version}`) });
});

function sayYes(socket: Socket): void {
  socket.write('S');
}

/** One clear error, in time, no fault of the kit's own, and no password. */
function expectOneError(result: Result | undefined, words: RegExp): void {
  const { code, stdout, stderr } = result ?? { code: null, stdout: '', stderr: '' };
  const said = stderr.replace(/^.* …(?: \d+ s)?\n/gm, '');
  expect(said).toMatch(words);
  expect(said).toMatch(/^error: .*\n(?: {2}(?:why|do|more|files): .*\n)+$/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(said).not.toContain('S3cr3t');
}

async function kit(root: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Result> {
  const child = startKit(root, args, env);
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  const said = { stdout: '', stderr: '' };
  child.stdin.end();
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk;
  });
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { code, ...said };
}
