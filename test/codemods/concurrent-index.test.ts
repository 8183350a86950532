import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const cases = casesOf('fix-concurrent-index');
const recipes = readRecipes();
const verdicts = new Map<string, Verdict>();
const fileOf = ({ folder }: Case, name: string) => fileURLToPath(new URL(name, folder));

/** What the recipe says about revisions that no codemod makes; each asserts it by itself. */
const claims = [
  {
    what: 'an index that failed stays, and IF NOT EXISTS passes over it',
    error: '',
    body: `
    with op.get_context().autocommit_block():
        try:
            op.execute("CREATE UNIQUE INDEX CONCURRENTLY u ON documents ((id > 0))")
        except sa.exc.IntegrityError:
            op.execute("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS u ON documents ((id > 0))")
    broken = op.get_bind().execute(sa.text("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"))
    assert broken.scalars().all() == ["u"]`,
  },
  {
    what: 'what stands before the block stays when the index fails',
    error: '',
    body: `
    op.add_column("documents", sa.Column("lang", sa.Text))
    try:
        with op.get_context().autocommit_block():
            op.execute("CREATE UNIQUE INDEX CONCURRENTLY u ON documents ((id > 0))")
    except sa.exc.IntegrityError:
        with op.get_bind().engine.connect() as other:
            assert other.execute(sa.text("SELECT count(lang) FROM documents")).scalar() == 0`,
  },
  {
    what: 'several statements in one string fail inside of the block as well',
    error: 'CREATE INDEX CONCURRENTLY cannot run inside a transaction block',
    body: `
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '5s'; CREATE INDEX CONCURRENTLY u ON documents (title)")`,
  },
];
const folder = mkdtempSync(join(tmpdir(), 'kit-claims-'));
const claimFile = (index: number) => join(folder, `${index}.py`);
const revision = (body: string) => `from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():${body}


def downgrade():
    op.execute("DROP INDEX u")
    op.execute("ALTER TABLE documents DROP COLUMN IF EXISTS lang")
`;

let server: Server;
beforeAll(async () => {
  const environment = await pythonEnvironment();
  const url = process.env.DATABASE_URL;
  server = await openServer({ environment, ...(url && { url }) });
  const database = await server.createDatabase('concurrent');
  const files = cases.flatMap((one) => [fileOf(one, 'input.py'), fileOf(one, 'expected.py')]);
  claims.forEach(({ body }, index) => {
    writeFileSync(claimFile(index), revision(body));
    files.push(claimFile(index));
  });
  const script = fileURLToPath(new URL('migrate.py', import.meta.url));
  const output = execFileSync(environment.python, [script], {
    input: files.filter((file) => existsSync(file)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 100 * 1024 ** 2,
    env: { ...process.env, DATABASE_URL: database.url },
  });
  for (const line of output.trim().split('\n')) {
    const verdict: Verdict = JSON.parse(line);
    verdicts.set(verdict.path, verdict);
  }
  await database.drop();
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

test.each(claims.map((claim, index) => ({ ...claim, index })))('$what', ({ error, index }) => {
  expect(verdicts.get(claimFile(index))?.error ?? '').toMatch(error === '' ? /^$/ : new RegExp(error));
});

/** With the real Alembic on a real server, through psycopg 3. */
describe('fix-concurrent-index, executed', () => {
  const found = cases.filter((one) => reportOf(one) !== '');
  const silent = cases.filter((one) => reportOf(one) === '');

  test.each(found)('$name: fails before, with the error of the recipe', (one) => {
    const { error } = verdicts.get(fileOf(one, 'input.py')) ?? {};
    expect(matchError(error ?? '', recipes)?.code).toBe('PGV011');
  });

  test.each(found.filter((one) => one.expected))('$name: goes up, down and up again after', (one) => {
    expect(verdicts.get(fileOf(one, 'expected.py'))).toMatchObject({ step: null, error: null });
  });

  test.each(silent)('$name: runs as it is', (one) => {
    expect(verdicts.get(fileOf(one, 'input.py'))).toMatchObject({ step: null, error: null });
  });
});
