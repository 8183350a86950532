import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SameDatabase } from '../../codemods/engine/same-database.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** `files`: by path, their text. */
function repository(files: Record<string, string> | readonly string[]): SameDatabase {
  const root = mkdtempSync(join(tmpdir(), 'kit-databases-'));
  folders.push(root);
  const texts = Array.isArray(files) ? files.map((path) => [path, '']) : Object.entries(files);
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return new SameDatabase(root);
}

/** An Alembic environment in this folder. */
const alembic = (folder: string) => [`${folder}/env.py`, `${folder}/script.py.mako`];

const shops = repository([
  'docker/init.sql',
  'services/billing/alembic.ini',
  ...alembic('services/billing/alembic'),
  'services/billing/app/database.py',
  'services/search/alembic.ini',
  ...alembic('services/search/alembic'),
  'services/search/app/database.py',
  'services/search/docker/Dockerfile',
]);

test.each([
  ['services/search/alembic/versions', 'services/search/alembic/versions/0001_chunks.py', true],
  ['services/search/alembic/versions', 'services/search/app/database.py', true],
  ['services/search/alembic/versions', 'services/search/docker/Dockerfile', true],
  ['services/search/alembic/versions', 'docker/init.sql', true],
  ['services/search/alembic/versions', 'services/billing/app/database.py', false],
  ['services/search/alembic/versions', 'services/billing/alembic/versions/0001_invoices.py', false],
  ['services/search/alembic/versions', '.github/workflows/test.yml', false],
  ['services/search/alembic/versions', 'services/search/tests/conftest.py', false],
  ['services/search/alembic/versions', 'examples/quickstart/setup.sql', false],
])('two services: for %s, %s: %s', (directory, file, expected) => {
  expect(shops.isPreparedBy(directory, file)).toBe(expected);
});

const web = repository({
  'package.json': '{ "workspaces": ["packages/*"] }',
  'packages/db/package.json': '{ "name": "@acme/db" }',
  'packages/db/drizzle/meta/_journal.json': '{}',
  'packages/db/drizzle1/meta/_journal.json': '{}',
  'packages/api/package.json': '{ "name": "@acme/api", "dependencies": { "@acme/db": "*" } }',
  'packages/jobs/package.json': '{ "name": "@acme/jobs" }',
  'packages/jobs/migrations/meta/_journal.json': '{}',
  'packages/mail/package.json': '{ "name": "@acme/mail" }',
});

test.each([
  ['packages/db/drizzle', 'packages/db/drizzle/0000_extension.sql', true],
  ['packages/db/drizzle', 'packages/db/drizzle1/0000_extension.sql', false],
  ['packages/db/drizzle', 'packages/db/src/start.ts', true],
  ['packages/db/drizzle', 'packages/api/src/start.ts', true],
  ['packages/db/drizzle', 'packages/jobs/src/start.ts', false],
  ['packages/db/drizzle', 'packages/jobs/migrations/0000_extension.sql', false],
  ['packages/db/drizzle', 'packages/mail/src/start.ts', false],
  ['packages/db/drizzle', 'docker-compose.yml', true],
  ['packages/db/drizzle', 'supabase/migrations/0001_extension.sql', true],
])('a workspace: for %s, %s: %s', (directory, file, expected) => {
  expect(web.isPreparedBy(directory, file)).toBe(expected);
});

const single = repository([
  'backend/pyproject.toml',
  ...alembic('backend/alembic'),
  'setup-job/requirements.txt',
  'setup-job/run.py',
  'examples/demo/alembic.ini',
  ...alembic('examples/demo/alembic'),
]);

test('what prepares a database somewhere may prepare the only one that is migrated', () => {
  expect(single.isPreparedBy('backend/alembic/versions', 'setup-job/run.py')).toBe(true);
});

test('an example sees itself', () => {
  expect(single.isPreparedBy('examples/demo/alembic/versions', 'examples/demo/init.sql')).toBe(true);
  expect(single.isPreparedBy('examples/demo/alembic/versions', 'examples/other/init.sql')).toBe(false);
});

test('plain SQL has the folder of its name', () => {
  const plain = repository(['migrations/1_tables.sql', 'migrations1/1_extension.sql']);
  expect(plain.isPreparedBy('migrations', 'migrations/0_extension.sql')).toBe(true);
  expect(plain.isPreparedBy('migrations', 'migrations1/1_extension.sql')).toBe(false);
  expect(plain.isPreparedBy('migrations', 'README.sql')).toBe(true);
});

test('a revision may send a file of SQL that looks like a migration', () => {
  const mixed = repository([...alembic('alembic'), 'sql/migrations/1.sql']);
  expect(mixed.isPreparedBy('alembic/versions', 'sql/migrations/1.sql')).toBe(true);
});

test('Django has migrations in every application', () => {
  const django = repository([
    'manage.py',
    'shop/migrations/0001_initial.py',
    'search/migrations/0001_initial.py',
  ]);
  expect(django.isPreparedBy('search/migrations', 'shop/migrations/0001_initial.py')).toBe(true);
});
