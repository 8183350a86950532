import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codemod } from '../../codemods/report-index-operator-class/index.ts';
import { codemodded } from './codemodded.ts';
import { Programs } from './npm/programs.ts';

let programs: Programs;

beforeAll(async () => {
  programs = await Programs.open();
});

afterAll(() => programs?.close());

const head = `import pg from 'pg';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
await pool.query('CREATE TABLE items (embedding vector(3))');
`;

const knex = (index: string) => `${head}
import Knex from 'knex';
const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL });
await knex.schema.alterTable('items', (table) => table.index(${index}));
await knex.destroy();
await pool.end();`;

const kysely = (rest: string) => `${head}
import { Kysely, PostgresDialect, sql } from 'kysely';
const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
await db.schema.createIndex('by_distance').on('items')${rest}.execute();
await db.destroy();`;

const sequelize = (index: string) => `${head}
import { Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
await sequelize.getQueryInterface().addIndex('items', ${index});
await sequelize.close();
await pool.end();`;

const model = (index: string) => `${head}
import { Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
const options = { tableName: 'items', timestamps: false, indexes: [${index}] };
sequelize.define('Item', { embedding: 'vector(3)' }, options);
await sequelize.sync();
await sequelize.close();
await pool.end();`;

const sql = (index: string) => `${head}
await pool.query('CREATE INDEX ON items ${index}');
await pool.end();`;

const schema = (type: string, column: string) => `
import { index, pgTable, ${type} } from 'drizzle-orm/pg-core';

export const items = pgTable('items', { embedding: ${type}('embedding', { dimensions: 3 }) }, (table) => [
  index('by_distance').using('hnsw', ${column}),
]);
`;

/** Drizzle Kit writes the migration of a schema, whose statements are run. */
const drizzle = (text: string) => `
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const cwd = mkdtempSync(join(import.meta.dirname, 'drizzle-'));
writeFileSync(join(cwd, 'schema.ts'), ${JSON.stringify(text)});
const kit = join(dirname(fileURLToPath(import.meta.resolve('drizzle-kit'))), 'bin.cjs');
const argv = [kit, 'generate', '--dialect', 'postgresql', '--schema', 'schema.ts', '--out', 'out'];
execFileSync(process.execPath, argv, { cwd, stdio: ['ignore', process.stderr, 'ignore'] });
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
for (const file of readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.sql')))
  await client.query(readFileSync(join(cwd, 'out', file), 'utf8'));
const { rows } = await client.query("SELECT indexdef FROM pg_indexes WHERE tablename = 'items'");
console.log(rows[0].indexdef);
await client.end();
`;

const refusal = 'data type vector has no default operator class for access method "hnsw"';
const programsOf: [string, string, string][] = [
  [
    'knex, by its third argument',
    knex("'embedding', 'by_distance', 'hnsw'"),
    knex("knex.raw('embedding vector_cosine_ops'), 'by_distance', 'hnsw'"),
  ],
  [
    'knex, by an option',
    knex("['embedding'], 'by_distance', { storageEngineIndexType: 'hnsw' }"),
    knex("[knex.raw('embedding vector_cosine_ops')], 'by_distance', { storageEngineIndexType: 'hnsw' }"),
  ],
  [
    'kysely, of a column',
    kysely(".using('hnsw').column('embedding')"),
    kysely(".using('hnsw').expression(sql`embedding vector_cosine_ops`)"),
  ],
  [
    'kysely, of columns',
    kysely(".columns(['embedding']).using('hnsw')"),
    kysely(".expression(sql`embedding vector_cosine_ops`).using('hnsw')"),
  ],
  [
    'sequelize, in a migration',
    sequelize("{ fields: ['embedding'], using: 'hnsw' }"),
    sequelize("{ fields: ['embedding'], using: 'hnsw', operator: 'vector_cosine_ops' }"),
  ],
  [
    'sequelize, of a model',
    model("{ fields: [{ name: 'embedding' }], using: 'hnsw' }"),
    model("{ fields: [{ name: 'embedding', operator: 'vector_cosine_ops' }], using: 'hnsw' }"),
  ],
  ['sql', sql('USING hnsw (embedding)'), sql('USING hnsw (embedding vector_cosine_ops)')],
];

describe('an index of vectors needs an operator class', () => {
  test.each(programsOf)('%s', async (name, bare, right) => {
    const file = `${name.replaceAll(/\W+/g, '-')}.mjs`;
    expect(() => codemodded(codemod, file, bare)).toThrow('has no default operator class');
    const refused = await programs.run(file, bare, 'pgvector-0.3.0');
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toContain(refusal);

    expect(codemodded(codemod, file, right)).toBe(right);
    const made = await programs.run(file, right, 'pgvector-0.3.0');
    expect(made).toMatchObject({ exit: 0, stderr: '' });
  });

  // Drizzle Kit refuses a vector, PostgreSQL the others.
  test.each([
    ['vector', 'without specifying an operator class'],
    ['halfvec', refusal.replace('vector', 'halfvec')],
  ])("one of drizzle's %s is refused", async (type, error) => {
    const bare = schema(type, 'table.embedding');
    expect(() => codemodded(codemod, 'schema.ts', bare)).toThrow('has no default operator class');
    const refused = await programs.run(`drizzle-${type}.mjs`, drizzle(bare), 'pgvector-0.3.0');
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toContain(error);

    const right = schema(type, `table.embedding.op('${type}_cosine_ops')`);
    expect(codemodded(codemod, 'schema.ts', right)).toBe(right);
    const made = await programs.run(`drizzle-${type}.mjs`, drizzle(right), 'pgvector-0.3.0');
    expect(made).toMatchObject({ exit: 0, stdout: expect.stringContaining(`${type}_cosine_ops`) });
  });

  test.each([
    ['ivfflat, of a vector', sql('USING ivfflat (embedding)')],
    ['ivfflat by kysely', kysely(".using('ivfflat').column('embedding')")],
    ['no hnsw, for knex makes a b-tree', knex("'embedding', 'by_distance', { indexType: 'hnsw' }")],
  ])('%s: PostgreSQL makes it, and nothing is reported', async (name, text) => {
    const file = `${name.replaceAll(/\W+/g, '-')}.mjs`;
    expect(codemodded(codemod, file, text)).toBe(text);
    const made = await programs.run(file, text, 'pgvector-0.3.0');
    expect(made).toMatchObject({ exit: 0, stderr: '' });
  });
});
