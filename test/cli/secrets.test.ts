import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explain } from '../../cli/explain-error.ts';
import { connect } from '../../examples/database/connect.ts';
import { pipFailure } from '../../examples/database/pip-failure.ts';
import { parseServerUrl } from '../../examples/database/server-url.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { redact, redactAddress } from '../../lib/redact.ts';
import { fixed, folder, kit } from './kit.ts';

const secret = 'S3cr3t/p@ss';
const plain = 'S3cr3tword';

/** Every spelling in which an address comes with a password; the second part is what shall be left to see. */
const spellings = [
  `postgresql://app:${plain}@127.0.0.1:1/x`,
  `postgresql://app:${secret}@127.0.0.1:1/x`,
  `postgresql+psycopg://app:${encodeURIComponent(secret)}@127.0.0.1:1/x`,
  `postgresql://127.0.0.1:1/x?user=app&password=${plain}`,
  `postgresql://app@127.0.0.1:1/x?sslmode=require&sslpassword=${plain}`,
  `postgres://:${plain}@127.0.0.1:1/x`,
  `mysql://app:${plain}@127.0.0.1:1/x`,
  `host=127.0.0.1 port=1 user=app password=${plain} dbname=x`,
  `host=127.0.0.1 password='${plain} and more' user=app`,
  `host=127.0.0.1 password = ${plain}`,
  `app:${plain}@127.0.0.1/x`,
  `app:${secret}@127.0.0.1/x`,
  `PGPASSWORD=${plain} psql`,
  `//app:${plain}@127.0.0.1:1/x`,
  `jdbc:postgresql://127.0.0.1:1/x?user=app&password=${plain}`,
];

const held = /S3cr3t/;

test.each(spellings)('%j is hidden, as an address and within a text', (address) => {
  expect(redactAddress(address)).not.toMatch(held);
  expect(redactAddress(address)).toContain('***');
  for (const text of [
    `connect to ${address} failed`,
    `("${address}")`,
    `url: '${address.replaceAll("'", '"')}',`,
  ])
    expect(redact(text)).not.toMatch(held);
});

test('tokens, headers, settings and arguments are hidden; other words are not', () => {
  for (const text of [
    'Authorization: Bearer abcdefghijklmnop1234',
    `//registry.example.org/:_authToken=${plain}`,
    'ghp_0123456789abcdefghijklmnopqrstuvwxyz',
    'npm_0123456789abcdefghijklmnopqrstuvwxyz',
    'https://some-token@pypi.example.org/simple',
    '{"password": "abc", "user": "x"}',
    "create_engine(URL(password='abc'))",
    '--password abc',
    'DB_PASSWORD=abc',
  ])
    expect(redact(text)).toMatch(/\*\*\*/);
  for (const text of [
    'a/b.py:12:3 PGV001 the password is not looked at',
    'password authentication failed for user "app"',
    'mail me@example.org, or see https://example.org/a@b',
    'x.py:12@decorator',
    'index on documents.embedding uses vector_l2_ops: cosine',
    'git+ssh://git@github.com/a/b',
  ])
    expect(redact(text)).toBe(text);
});

/** Runs that fail, or not, with an address in every place where one can be given by mistake or on purpose. */
function runs(address: string): [string, string[], string?][] {
  return [
    ['doctor --db', ['doctor', '--db', address]],
    ['doctor <path>', ['doctor', address]],
    ['doctor --bd', ['doctor', `--bd=${address}`]],
    ['codemod', ['codemod', address]],
    [
      'explain',
      ['explain', '-'],
      `sqlalchemy.exc.OperationalError: (psycopg.OperationalError) ${address}: type "vector" does not exist\n`,
    ],
    [
      'explain json',
      ['explain', '-', '--format', 'json'],
      `error: type "vector" does not exist ${address}\n`,
    ],
  ];
}

test.each([spellings[0], spellings[11]].filter((one) => one !== undefined))(
  'no run prints it: %j',
  (address) => {
    const root = folder({ 'a.py': fixed });
    for (const [name, args, input] of runs(address)) {
      const { stdout, stderr } = kit(root, args, input === undefined ? {} : { input });
      expect(stdout + stderr, name).not.toMatch(held);
      expect(stdout + stderr, name).not.toBe('');
    }
    const run = kit(root, ['codemod', 'fix-vector-imports', '--pr-body', 'body.md', '--patch-out', 'x'], {
      env: { DATABASE_URL: address },
    });
    expect(run.code).toBe(0);
    expect(readFileSync(join(root, 'body.md'), 'utf8')).not.toMatch(held);
  },
);

test.each(spellings.slice(0, 4))(
  'no failure of a connection or an installation holds it: %j',
  async (address) => {
    const attempt = async () => connect(parseServerUrl(address).href);
    const failure = await attempt().catch((error) => error);
    expect(failure).toBeInstanceOf(ExpectedError);
    expect(explain(failure.explanation)).not.toMatch(held);
    const stderr = `ERROR: could not fetch ${address}\n`;
    const pip = pipFailure({ exit: 1, timedOut: false, stdout: '', stderr, seconds: 1 });
    expect(explain(pip.explanation)).not.toMatch(held);
  },
);
