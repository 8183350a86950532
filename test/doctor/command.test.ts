import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import type { Database } from '../../examples/database/database.ts';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { withLogin } from '../../examples/database/server-url.ts';
import { folder, kit } from '../cli/kit.ts';
import { files, models, upgraded } from './project.ts';

let server: Server;
let inOrder: Database;
let drifted: Database;

beforeAll(async () => {
  server = await openServer({ environment: await pythonEnvironment() });
  inOrder = await server.createDatabase('in-order');
  drifted = await server.createDatabase('drifted');
  await run(inOrder.url, upgraded);
  await run(
    drifted.url,
    `${upgraded}
     DROP INDEX ix_documents_embedding;
     CREATE INDEX ix_documents_embedding ON documents USING hnsw (embedding vector_l2_ops);
     CREATE INDEX ix_btree ON documents (embedding);`,
  );
});
afterAll(() => server.close());

async function run(url: string, sql: string): Promise<pg.QueryResult> {
  const client = await connect(url);
  return client.query(sql).finally(() => client.end());
}

test('a database in order: exit code 0, and five points passed', () => {
  const { code, stdout } = kit(folder(files), ['doctor', '--db', inOrder.url]);
  expect(stdout.replace(/^\S+, PostgreSQL .*/m, 'database')).toBe(`database
  pass  pgvector extension installed and working      0.8.5 in the schema public
  pass  Vector columns created                        documents.embedding
  pass  Similarity search functional                  documents.embedding: 2 rows compared
  pass  Migrations at head                            b2
  pass  Future migrations will import what they name  script.py.mako and env.py see to it

nothing to do in 5 files
`);
  expect(code).toBe(0);
});

test('findings: with the files that declare it, and of the database alone', () => {
  const { code, stdout } = kit(folder(files), ['doctor', '--db', drifted.url]);
  expect(stdout).toMatch(
    /^PGV024 loses: the index ix_documents_embedding has the operator class\s[\s\S]*?--> models\.py:14:9$/m,
  );
  expect(stdout).toMatch(
    /^PGV025 loses: the btree index ix_btree on documents\.embedding\s[\s\S]*?--> database: public\.ix_btree$/m,
  );
  expect(stdout).toMatch(/^3 findings in 1 file and the database, 5 files looked at, nothing was written$/m);
  expect(code).toBe(1);
});

test('--format json', () => {
  const { code, stdout } = kit(folder(files), ['doctor', '--db', drifted.url, '--format', 'json']);
  const { files: found, database, summary, byCode } = JSON.parse(stdout);
  expect(found.map((one: { path: string }) => one.path)).toEqual(['models.py']);
  expect(found[0].findings.map((one: { code: string }) => one.code)).toEqual(['PGV023', 'PGV024']);
  expect(found[0].findings[1]).toMatchObject({
    codemod: null,
    check: 'index-drift',
    object: 'public.ix_documents_embedding',
    applicability: 'manual',
    range: { start: { line: 14, column: 9 } },
    edits: [],
    url: expect.stringMatching(/\/e\/PGV024$/),
  });
  expect(database).toEqual({
    name: drifted.name,
    server: expect.stringMatching(/^16\./),
    extension: '0.8.5',
    checklist: expect.arrayContaining([{ point: 'Migrations at head', verdict: 'pass', detail: 'b2' }]),
    findings: [
      {
        code: 'PGV025',
        check: 'btree-on-vectors',
        message: expect.stringContaining('serves no similarity search'),
        severity: 'loses',
        object: 'public.ix_btree',
        url: expect.stringMatching(/\/e\/PGV025$/),
      },
    ],
  });
  expect(summary).toMatchObject({ findings: 3, manual: 3 });
  expect(byCode.PGV025).toMatchObject({ findings: 1, files: 0, manual: 1, codemod: null });
  expect(code).toBe(1);
});

test('--format sarif', () => {
  const { stdout } = kit(folder(files), ['doctor', '--db', drifted.url, '--format', 'sarif']);
  const [{ results, tool }] = JSON.parse(stdout).runs;
  const places = results.map(({ ruleId, locations: [one] }: { ruleId: string; locations: object[] }) => [
    ruleId,
    one,
  ]);
  expect(places).toEqual([
    ['PGV023', expect.objectContaining({ physicalLocation: expect.anything() })],
    [
      'PGV024',
      {
        physicalLocation: {
          artifactLocation: { uri: 'models.py' },
          region: expect.objectContaining({ startLine: 14, startColumn: 9 }),
        },
        logicalLocations: [{ fullyQualifiedName: 'public.ix_documents_embedding', kind: 'resource' }],
      },
    ],
    ['PGV025', { logicalLocations: [{ fullyQualifiedName: 'public.ix_btree', kind: 'resource' }] }],
  ]);
  expect(tool.driver.rules.map((rule: { name: string }) => rule.name)).toEqual([
    'index-without-query',
    'index-drift',
    'btree-on-vectors',
  ]);
});

test('--format github', () => {
  const { stdout } = kit(folder(files), ['doctor', '--db', drifted.url, '--format', 'github']);
  expect(stdout).toMatch(
    /^::warning file=models\.py,line=14,endLine=20,col=9,endColumn=10,title=PGV024::the index /m,
  );
  expect(stdout).toMatch(/^::warning title=PGV025::the btree index ix_btree /m);
});

test('a comment with a reason silences a finding at its place', () => {
  const silenced = models.replace(
    '        Index(',
    '        Index(  # kit: ignore[PGV024, PGV023] rebuilt tonight',
  );
  const root = folder({ ...files, 'models.py': silenced });
  const { stdout, stderr } = kit(root, ['doctor', '--db', drifted.url]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^1 finding in the database, 5 files looked at, 2 findings suppressed, nothing was written$/m,
  );
});

test('what the configuration ignores is not said', () => {
  const root = folder({
    ...files,
    'pyproject.toml': '[tool.pgvector-kit]\nignore = ["PGV023", "PGV024", "PGV025"]\n',
  });
  const { code, stdout, stderr } = kit(root, ['doctor', '--db', drifted.url]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toContain('PGV02');
});

test('the checklist says what is not in place', async () => {
  const behind = await server.createDatabase('behind');
  await run(behind.url, `${upgraded} UPDATE alembic_version SET version_num = 'a1'; DROP TABLE documents;`);
  const root = folder({
    ...files,
    'migrations/script.py.mako':
      files['migrations/script.py.mako']?.replace('import pgvector.sqlalchemy\n', '') ?? '',
  });
  const { stdout } = kit(root, ['doctor', '--db', behind.url]);
  expect(stdout).toMatch(/^ {2}FAIL {2}Vector columns created +missing: documents\.embedding$/m);
  expect(stdout).toMatch(/^ {4}\? {3}Similarity search functional +there is no vector column /m);
  expect(stdout).toMatch(
    /^ {2}FAIL {2}Migrations at head +1 revision is pending: run `alembic upgrade head`$/m,
  );
  expect(stdout).toMatch(/^ {2}FAIL {2}Future migrations .* migrations\/script\.py\.mako:\d+: /m);
});

test('nothing is written: not one transaction of the server was given a number', async () => {
  // Autovacuum takes numbers as well.
  await run(drifted.url, 'ALTER SYSTEM SET autovacuum = off');
  await run(drifted.url, 'SELECT pg_reload_conf()');
  const next = async () =>
    (await run(drifted.url, 'SELECT pg_snapshot_xmax(pg_current_snapshot()) AS xid')).rows[0].xid;
  const before = await next();
  expect(kit(folder(files), ['doctor', '--db', drifted.url]).code).toBe(1);
  expect(await next()).toBe(before);
});

test('a login that may read nothing but the catalog', async () => {
  await run(drifted.url, `CREATE ROLE visitor LOGIN PASSWORD 'pw'`);
  const { code, stdout } = kit(folder(files), ['doctor', '--db', withLogin(drifted.url, 'visitor', 'pw')]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/ PGV025 /);
  expect(stdout).toMatch(/Migrations at head +this login may not read the table of versions$/m);
  expect(stdout).toMatch(
    /Similarity search functional +there is no vector column that this login may read$/m,
  );
});

test('DATABASE_URL alone is not asked', () => {
  const { code, stdout } = kit(folder(files), ['doctor'], { env: { DATABASE_URL: drifted.url } });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'nothing to do in 5 files\n' });
});

test.each([
  ['another machine', 'postgresql://me:s3cret@db.example.com/db', /db\.example\.com is not on this machine/],
  [
    'no address',
    'mysql://me:s3cret@localhost/db',
    /mysql:\/\/me:\*\*\*@localhost\/db is not a PostgreSQL URL/,
  ],
  [
    'nobody there',
    'postgresql://me:s3cret@127.0.0.1:9/db',
    /No PostgreSQL server answers at postgresql:\/\/me:\*\*\*@/,
  ],
  [
    'a password as a parameter',
    'postgresql://127.0.0.1:9/db?user=me&password=s3cret',
    /No PostgreSQL server answers/,
  ],
])('%s: exit code 2, and no password', (_, url, says) => {
  const { code, stdout, stderr } = kit(folder(files), ['doctor', '--db', url]);
  expect(stderr).toMatch(says);
  expect(stdout + stderr).not.toContain('s3cret');
  expect(code).toBe(2);
});

test('--db without an address takes that of DATABASE_URL, which no process list shows', () => {
  const root = folder({ ...files, 'app/x.py': '' });
  const DATABASE_URL = inOrder.url;
  const run = kit(root, ['doctor', '--db'], { env: { DATABASE_URL } });
  expect(run.stdout).toContain('pass  Migrations at head');
  expect(run.code).toBe(0);
  expect(kit(root, ['doctor', '--db', '--format', 'json'], { env: { DATABASE_URL } }).stdout).toContain(
    inOrder.name,
  );
  for (const unset of ['', undefined])
    expect(kit(root, ['doctor', '--db'], { env: { DATABASE_URL: unset } })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--db without an address takes that of DATABASE_URL, which is not set'),
    });
  const path = kit(root, ['doctor', '--db', 'app'], { env: { DATABASE_URL } });
  expect(path.stderr).toContain('do: name paths before --db: kit doctor backend/ --db');
});
