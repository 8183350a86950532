import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { type Case, casesOf, reportOf } from './cases.ts';

interface Verdict {
  path: string;
  step: string | null;
  error: string | null;
}

const recipes = readRecipes();
const cases = casesOf('fix-vector-index').filter(
  ({ settings }) => settings.path === undefined && settings.notExecuted === undefined,
);
const fileOf = ({ folder }: Case, name: string) => fileURLToPath(new URL(name, folder));
const codeOf = (one: Case) => / (PGV\d+) /.exec(reportOf(one))?.[1];
/** Works, and does not what its author wants. */
const silentFailure = (one: Case) =>
  codeOf(one) === 'PGV025' || codeOf(one) === 'PGV026' || /ivfflat (?:without|then)/.test(reportOf(one));
/** What PostgreSQL will say, by the report. */
const said = (one: Case) => /PostgreSQL says `([^`]*)`/.exec(reportOf(one))?.[1];
const changed = cases.filter((one) => one.expected);
const failing = cases.filter(
  (one) => reportOf(one) !== '' && !silentFailure(one) && !/downgrade/.test(one.name),
);
const working = cases.filter(
  (one) =>
    one.input.includes('down_revision') &&
    (reportOf(one) === '' || silentFailure(one)) &&
    !/silenced/.test(one.name),
);

const folder = mkdtempSync(join(tmpdir(), 'kit-indexes-'));
const verdicts = new Map<string, Verdict>();

/** The expected revision, which then looks whether PostgreSQL goes by its index for a query by this operator. */
const plans: readonly [name: string, query: string][] = [
  ['hnsw-without-operator-class-with-unsafe', "notes ORDER BY embedding <=> '[1,2,3]'"],
  ['arguments-on-lines-of-their-own', "notes ORDER BY embedding <-> '[1,2,3]'"],
  ['raw-sql', "notes ORDER BY embedding <=> '[1,2,3]'"],
  ['raw-sql-of-a-cast', "notes ORDER BY embedding::halfvec(3) <#> '[1,2,3]'"],
  ['bits-by-hamming-distance', `notes ORDER BY embedding <~> '${'10'.repeat(32)}'`],
  ['btree-of-a-vector-column-with-unsafe', "notes ORDER BY embedding <=> '[1,2,3]'"],
  ['ivfflat-for-queries-by-cosine', "documents ORDER BY embedding <=> '[1,2,3]'"],
  ['column-of-an-earlier-revision', "documents ORDER BY embedding <=> '[1,2,3]'"],
];
const planFile = (name: string) => join(folder, `plan_${name}.py`.replaceAll('-', '_'));
const askForPlan = (query: string, word: string) => `

_upgrade = upgrade


def upgrade():
    _upgrade()
    op.execute("SET LOCAL enable_seqscan = off")
    plan = op.get_bind().exec_driver_sql("""EXPLAIN SELECT id FROM ${query} LIMIT 5""").scalars().all()
    assert any("Index Scan using ix_" in line for line in plan) is ${word}, plan
`;

/** What the recipes say beside that; each asserts it by itself. */
const claims: readonly { what: string; error: string; code?: string; body: string }[] = [
  {
    what: 'an index of another distance is not used, even where reading the whole table is forbidden',
    error: '',
    body: `
    op.execute("CREATE INDEX ix_l2 ON documents USING hnsw (embedding vector_l2_ops)")
    op.execute("SET LOCAL enable_seqscan = off")
    ask = "EXPLAIN SELECT id FROM documents ORDER BY embedding {} '[1,2,3]' LIMIT 5"
    plan = {one: "".join(op.get_bind().exec_driver_sql(ask.format(one)).scalars()) for one in ("<->", "<=>")}
    assert "Index Scan using ix_l2" in plan["<->"], plan
    assert "Sort" in plan["<=>"] and "Seq Scan" in plan["<=>"], plan`,
  },
  {
    what: 'a btree takes vectors of 672 dimensions',
    error: '',
    body: `
    op.execute("CREATE TABLE t (embedding vector); CREATE INDEX ix_embedding ON t (embedding)")
    op.get_bind().exec_driver_sql("INSERT INTO t SELECT array_fill(1, ARRAY[672])::vector")
    op.execute("DROP TABLE t")`,
  },
  {
    what: 'a btree refuses vectors of 673 dimensions',
    error: 'index row size 2712 exceeds btree version 4 maximum 2704 for index "ix_embedding"',
    code: 'PGV025',
    body: `
    op.execute("CREATE TABLE t (embedding vector); CREATE INDEX ix_embedding ON t (embedding)")
    op.get_bind().exec_driver_sql("INSERT INTO t SELECT array_fill(1, ARRAY[673])::vector")`,
  },
  {
    what: 'an insert through SQLAlchemy into a btree shows the vector, whatever the index is called',
    error: 'index row size 6160 exceeds btree version 4 maximum 2704 for index "ix_t"',
    code: 'PGV025',
    body: `
    op.execute("CREATE TABLE t (v vector(1536)); CREATE INDEX ix_t ON t (v)")
    row = sa.table("t", sa.column("v"))
    op.get_bind().execute(row.insert(), {"v": str([0.5] * 1536)})`,
  },
  {
    what: 'ivfflat has a default, and it is vector_l2_ops',
    error: '',
    body: `
    op.execute("CREATE INDEX ix_ivf ON documents USING ivfflat (embedding) WITH (lists = 1)")
    ask = "SELECT opcname FROM pg_opclass o JOIN pg_index i ON o.oid = i.indclass[0] WHERE indexrelid = 'ix_ivf'::regclass"
    assert op.get_bind().exec_driver_sql(ask).scalar() == "vector_l2_ops"`,
  },
  {
    what: 'ivfflat has none for halfvec',
    error: 'data type halfvec has no default operator class for access method "ivfflat"',
    code: 'PGV022',
    body: `
    op.execute("CREATE TABLE t (h halfvec(3)); CREATE INDEX ON t USING ivfflat (h)")`,
  },
  {
    // What it then finds is measured by the example ivfflat-on-empty-table: its lists are random, and so is the loss.
    what: 'ivfflat on an empty table says so',
    error: '',
    body: `
    run = op.get_bind().exec_driver_sql
    run("CREATE TABLE t (id int, v vector(3))")
    heard = []
    op.get_bind().connection.driver_connection.add_notice_handler(lambda notice: heard.append(notice.message_primary))
    run("CREATE INDEX ix_t ON t USING ivfflat (v vector_l2_ops) WITH (lists = 20)")
    assert heard == ["ivfflat index created with little data"], heard
    run("DROP TABLE t")`,
  },
  {
    what: 'a vector without dimensions has no index',
    error: 'column does not have dimensions',
    code: 'PGV021',
    body: `
    op.execute("CREATE TABLE t (v vector); CREATE INDEX ON t USING hnsw (v vector_l2_ops)")`,
  },
  {
    what: 'a hash of vectors of any length can be unique',
    error: '',
    body: `
    op.execute("CREATE TABLE t (v vector(1536)); CREATE UNIQUE INDEX ix_t ON t (md5(v::text))")
    op.get_bind().exec_driver_sql("INSERT INTO t SELECT array_fill(1, ARRAY[1536])::vector")
    op.execute("DROP TABLE t")`,
  },
  {
    what: 'UNIQUE and a PRIMARY KEY have no room for vectors of 1536 dimensions',
    error: 'index row size 6160 exceeds btree version 4 maximum 2704 for index "t_v_key"',
    code: 'PGV025',
    body: `
    op.execute("CREATE TABLE t (v vector(1536) UNIQUE)")
    row = sa.table("t", sa.column("v"))
    op.get_bind().execute(row.insert(), {"v": str([0.5] * 1536)})`,
  },
  {
    what: 'the operator class of an extension in another schema is found by its full name',
    error: '',
    body: `
    op.execute("CREATE SCHEMA IF NOT EXISTS extensions; ALTER EXTENSION vector SET SCHEMA extensions")
    op.execute("CREATE INDEX ix_full ON documents USING hnsw (embedding extensions.vector_cosine_ops)")
    op.get_bind().exec_driver_sql("SELECT embedding OPERATOR(extensions.<=>) '[1,2,3]' FROM documents").all()
    op.execute("ALTER EXTENSION vector SET SCHEMA public; DROP SCHEMA extensions")`,
  },
];
const claimFile = (index: number) => join(folder, `claim_${index}.py`);
const claimText = (body: string) => `from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():${body}


def downgrade():
    for name in ("ix_l2", "ix_ivf", "ix_full"):
        op.execute(f"DROP INDEX IF EXISTS {name}")
`;

/** What is proposed for more dimensions than an index takes, as the message has it. */
const proposed = cases.find(({ name }) => name === 'refuse-more-than-2000-dimensions');
const [, key = '', half = ''] =
  /`(\(\(.*?_ops\))`, for queries that say `(.*?)`/.exec(proposed ? reportOf(proposed) : '') ?? [];
const proposalFile = join(folder, 'proposal.py');

let server: Server;
beforeAll(async () => {
  for (const [name, query] of plans) {
    const one = cases.find((other) => other.name === name);
    writeFileSync(planFile(name), `${one?.expected}${askForPlan(query, 'True')}`);
  }
  claims.forEach(({ body }, index) => {
    writeFileSync(claimFile(index), claimText(body));
  });
  writeFileSync(
    proposalFile,
    claimText(`
    op.execute("CREATE TABLE notes (id serial, embedding vector(3072)); CREATE INDEX ix_half ON notes USING hnsw ${key}")
    op.execute("SET LOCAL enable_seqscan = off")
    plan = op.get_bind().exec_driver_sql("EXPLAIN SELECT id FROM notes ORDER BY ${half} <=> array_fill(1, ARRAY[3072])::halfvec LIMIT 5").scalars().all()
    assert any("Index Scan using ix_half" in line for line in plan), plan
    op.execute("DROP TABLE notes")`),
  );
  const files = [
    ...cases.flatMap((one) => [fileOf(one, 'input.py'), fileOf(one, 'expected.py')]),
    ...plans.map(([name]) => planFile(name)),
    ...claims.map((_, index) => claimFile(index)),
    proposalFile,
  ].filter((file) => existsSync(file) && readFileSync(file).includes('down_revision'));
  const environment = await pythonEnvironment();
  const url = process.env.DATABASE_URL;
  server = await openServer({ environment, ...(url && { url }) });
  const database = await server.createDatabase('indexes');
  const output = execFileSync(environment.python, [fileURLToPath(new URL('migrate.py', import.meta.url))], {
    input: files.join('\n'),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: database.url },
  });
  for (const line of output.trim().split('\n')) {
    const verdict: Verdict = JSON.parse(line);
    verdicts.set(verdict.path, verdict);
  }
  await database.drop();
}, 600_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

/** With the real Alembic on a real server. */
describe('fix-vector-index, executed', () => {
  test.each(failing)('$name: fails before, with the error of its recipe', (one) => {
    const { error } = verdicts.get(fileOf(one, 'input.py')) ?? {};
    expect(matchError(error ?? '', recipes)?.code).toBe(codeOf(one));
  });

  test.each(failing.filter((one) => said(one)))('$name: fails with the words of the message', (one) => {
    const { error } = verdicts.get(fileOf(one, 'input.py')) ?? {};
    expect(error).toContain(said(one));
  });

  test.each(working)('$name: runs as it is', (one) => {
    expect(verdicts.get(fileOf(one, 'input.py'))).toMatchObject({ step: null, error: null });
  });

  test.each(changed)('$name: goes up, down and up again after', (one) => {
    expect(verdicts.get(fileOf(one, 'expected.py'))).toMatchObject({ step: null, error: null });
  });

  test.each(plans)('%s: PostgreSQL uses the index for the queries', (name) => {
    expect(verdicts.get(planFile(name))).toMatchObject({ step: null, error: null });
  });

  test('what is proposed for 3,072 dimensions works, and is used', () => {
    expect(key).toBe('((embedding::halfvec(3072)) halfvec_cosine_ops)');
    expect(verdicts.get(proposalFile)).toMatchObject({ step: null, error: null });
  });
});

describe('what the recipes of indexes say', () => {
  test.each(claims.map((claim, index) => ({ ...claim, index })))('$what', ({ error, code, index }) => {
    const said = verdicts.get(claimFile(index))?.error ?? '';
    expect(said).toContain(error);
    if (error === '') expect(said).toBe('');
    else expect(matchError(said, recipes)?.code).toBe(code);
  });
});
