import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import type { Database } from '../../examples/database/database.ts';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { folder, kit } from '../cli/kit.ts';
import { files, models } from './project.ts';

let server: Server;

beforeAll(async () => {
  server = await openServer({ environment: await pythonEnvironment() });
});
afterAll(() => server.close());

async function databaseWith(name: string, sql: string): Promise<Database> {
  const database = await server.createDatabase(name);
  await run(database.url, sql);
  return database;
}

async function run(url: string, sql: string): Promise<pg.QueryResult> {
  const client = await connect(url);
  return client.query(sql).finally(() => client.end());
}

function doctor(url: string, tree: Record<string, string> = files) {
  const { code, stdout } = kit(folder(tree), ['doctor', '--db', url]);
  const pointOf = (point: string) => new RegExp(`^ *(\\S+) +${point} +(.*)$`, 'm').exec(stdout)?.slice(1);
  // Messages are wrapped.
  return { code, stdout: stdout.replace(/\s+/g, ' '), pointOf };
}

const using = 'USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 64)';

/** A schema with all that the revisions make, and a table of versions to itself. */
const tenant = (name: string, head = 'b2') => `
  CREATE SCHEMA ${name};
  CREATE TABLE ${name}.alembic_version (version_num varchar(32) PRIMARY KEY);
  INSERT INTO ${name}.alembic_version VALUES ('${head}');
  CREATE TABLE ${name}.documents (id serial PRIMARY KEY, embedding vector(3));
  INSERT INTO ${name}.documents (embedding) VALUES ('[1,2,3]'), ('[3,2,1]');
  ${head === 'b2' ? `CREATE INDEX ix_documents_embedding ON ${name}.documents ${using};` : ''}`;

test('a schema for each tenant, all in order', async () => {
  const { url } = await databaseWith('tenants', `CREATE EXTENSION vector; ${tenant('a')} ${tenant('b')}`);
  const { code, stdout, pointOf } = doctor(url);
  expect(pointOf('Vector columns created')).toEqual(['pass', 'a.documents.embedding, b.documents.embedding']);
  expect(pointOf('Similarity search functional')).toEqual([
    'pass',
    'a.documents.embedding, b.documents.embedding: 4 rows compared',
  ]);
  expect(pointOf('Migrations at head')).toEqual(['pass', 'b2']);
  expect(stdout).toMatch(/nothing to do in 5 files $/);
  expect(code).toBe(0);
});

test('one tenant lacks a column, and another has other dimensions', async () => {
  const { url } = await databaseWith(
    'drifting-tenants',
    `CREATE EXTENSION vector; ${tenant('a')} ${tenant('b')} ${tenant('c')}
     ALTER TABLE b.documents DROP COLUMN embedding;
     DROP INDEX c.ix_documents_embedding;
     TRUNCATE c.documents;
     ALTER TABLE c.documents ALTER COLUMN embedding TYPE vector(4);`,
  );
  const { stdout, pointOf } = doctor(url);
  expect(pointOf('Vector columns created')).toEqual(['FAIL', 'missing: b.documents.embedding']);
  expect(stdout).toMatch(
    /PGV033 .* has no vector column embedding in its table b\.documents, which revision a1 adds/,
  );
  expect(stdout).toMatch(
    /PGV020 stops: the column c\.documents\.embedding is vector\(4\) in the database, and vector\(3\) /,
  );
  expect(stdout).toMatch(/PGV033 .* has no index ix_documents_embedding on its table c\.documents, /);
  expect(stdout).not.toMatch(/a\.documents\.embedding is|on its table a\./);
});

test('one tenant is behind: what it has not run is not missing there', async () => {
  const { url } = await databaseWith(
    'tenant-behind',
    `CREATE EXTENSION vector; ${tenant('a')} ${tenant('b', 'a1')}`,
  );
  const { stdout, pointOf } = doctor(url);
  expect(pointOf('Migrations at head')).toEqual([
    'FAIL',
    'by b.alembic_version, 1 revision is pending: run `alembic upgrade head` there',
  ]);
  expect(stdout).not.toMatch(/PGV033/);
});

test('a tenant whose schema was stamped, and has no table', async () => {
  const { url } = await databaseWith(
    'tenant-stamped',
    `CREATE EXTENSION vector; ${tenant('a')} ${tenant('b')} DROP TABLE b.documents;`,
  );
  expect(doctor(url).stdout).toMatch(
    /PGV033 .* has no table documents in the schema b, which revision a1 creates/,
  );
});

test('a schema of the models that SQLAlchemy translates', async () => {
  const { url } = await databaseWith('translated', `CREATE EXTENSION vector; ${tenant('a')} ${tenant('b')}`);
  const declared = models
    .replace('    __table_args__ = (', '    __table_args__ = (  # per tenant')
    .replace(/\n {4}\)\n$/, '\n        {"schema": "tenant"},\n    )\n');
  expect(declared).toContain('{"schema": "tenant"}');
  const { stdout, pointOf } = doctor(url, { ...files, 'models.py': declared });
  expect(pointOf('Vector columns created')?.[0]).toBe('pass');
  expect(stdout).not.toMatch(/missing/);
});

test('the extension and its table of versions have schemas of their own, and there is one of everything', async () => {
  const { url } = await databaseWith(
    'own-schemas',
    `CREATE SCHEMA app; CREATE SCHEMA migrations; CREATE EXTENSION vector;
     CREATE TABLE migrations.versions (version_num varchar(32) PRIMARY KEY);
     INSERT INTO migrations.versions VALUES ('b2');
     CREATE TABLE app.documents (id serial PRIMARY KEY, embedding vector(3));
     CREATE INDEX ix_documents_embedding ON app.documents ${using};`,
  );
  const { code, pointOf } = doctor(url);
  expect(pointOf('Vector columns created')).toEqual(['pass', 'documents.embedding']);
  expect(pointOf('Migrations at head')).toEqual(['pass', 'b2']);
  expect(code).toBe(0);
});

const other = models
  .replace('class Document', 'class Part')
  .replace('"documents"', '"documents_2026"')
  .replace(/ {4}__table_args__[\s\S]*$/, '');
const view = other.replace('class Part', 'class Recent').replace('documents_2026', 'recent');

test('partitions and views are columns that are there, and are not listed twice', async () => {
  const { url } = await databaseWith(
    'partitions',
    `CREATE EXTENSION vector;
     CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);
     INSERT INTO alembic_version VALUES ('b2');
     CREATE TABLE documents (id int, embedding vector(3)) PARTITION BY RANGE (id);
     CREATE TABLE documents_2026 PARTITION OF documents FOR VALUES FROM (0) TO (1000);
     INSERT INTO documents VALUES (1, '[1,2,3]'), (2, '[3,2,1]');
     CREATE INDEX ix_documents_embedding ON documents ${using};
     CREATE VIEW recent AS SELECT id, (embedding::real[])::vector AS embedding FROM documents;`,
  );
  const { code, stdout, pointOf } = doctor(url, { ...files, 'part.py': other, 'recent.py': view });
  expect(pointOf('Vector columns created')).toEqual(['pass', 'documents.embedding']);
  expect(pointOf('Similarity search functional')).toEqual(['pass', 'documents.embedding: 2 rows compared']);
  expect(stdout).not.toMatch(/PGV0/);
  expect(code).toBe(0);
});
