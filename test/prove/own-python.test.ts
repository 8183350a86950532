import { expect, test } from 'vitest';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { folder, kit } from '../cli/kit.ts';
import { ini, only, proveTree, revision, table, tree } from './histories.ts';

const ownEnv = `import os
import catalog
from alembic import context
from sqlalchemy import create_engine

url = context.config.get_main_option("sqlalchemy.url")
assert "KIT_SECRET" not in os.environ and os.environ["DB_HOST"] == "127.0.0.1" and catalog.MINE
with create_engine(os.environ[catalog.MINE] if catalog.MINE in os.environ else url).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
`;

const asyncEnv = `import asyncio
from alembic import context
from sqlalchemy.ext.asyncio import create_async_engine

def go(connection):
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()

async def main():
    engine = create_async_engine("postgresql+asyncpg://me:secret@async.example.com/prod")
    async with engine.connect() as connection:
        await connection.run_sync(go)
        await connection.commit()

asyncio.run(main())
`;

test('the project’s own env.py runs in its own environment, and its hosted database is not reached', async () => {
  const { python } = await pythonEnvironment({ set: 'plugin' });
  const pg2 = ini.replace('postgresql:', 'postgresql+psycopg2:');
  const files = {
    ...tree({ id: 'a', ...table }),
    'alembic.ini': pg2,
    'alembic/env.py': ownEnv,
    'catalog.py': 'MINE = "OTHER_URL"\n',
    'jobs/alembic.ini': '[jobs]\nscript_location = m\n',
    'jobs/m/env.py': asyncEnv,
    'jobs/m/versions/x.py': revision({ id: 'x', ...table }),
    'lite/alembic.ini': '[alembic]\nscript_location = m\nsqlalchemy.url = sqlite:///app.db\n',
    'lite/m/env.py': ownEnv,
    'lite/m/versions/y.py': revision({ id: 'y', ...table }),
  };
  const ran = proveTree(files, '--python', python, '--stairway');
  const [one, jobs, lite] = ran.report.proofs.map(({ before }) => before);
  expect([ran.code, ran.report.way, one?.doubts, jobs?.doubts]).toEqual([1, 'yours', [], []]);
  expect(one?.applied.map(({ step }) => step)).toEqual(['up', 'down', 'again']);
  expect(one?.schema).toContain('column t.id integer');
  const hosts = (run: typeof one) =>
    new Set(run?.guard.flatMap(({ kind, intended }) => (kind === 'connect' ? [intended?.host] : [])));
  expect([hosts(one), hosts(jobs)]).toEqual([new Set(['db.example.com']), new Set(['async.example.com'])]);
  expect(lite?.proven).toBe(false);
  expect(lite?.guard).toContainEqual({
    kind: 'refused',
    what: expect.stringContaining('the SQLite database'),
  });
});

test('an env.py that connects to nothing proves nothing', async () => {
  const { python } = await pythonEnvironment({ set: 'plugin' });
  const files = { ...tree({ id: 'a', ...table }), 'alembic/env.py': 'import alembic\n' };
  const { before } = only(proveTree(files, '--python', python));
  expect(before.doubts).toEqual(['nothing connected to the database']);
});

test('an environment that is none, or has no Alembic, is refused', () => {
  const root = folder(tree({ id: 'a', ...table }));
  expect(kit(root, ['prove', '--python', 'absent'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no Python interpreter'),
  });
  expect(kit(root, ['prove', '--python', process.execPath])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is no Python 3.8 or later'),
  });
});
