import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Programs } from './npm/programs.ts';

let programs: Programs;

beforeAll(async () => {
  programs = await Programs.open();
});

afterAll(() => programs?.close());

const table = "await pool.query('CREATE TABLE items (embedding vector(3))');";
const head = `import pg from 'pg';\nconst pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });\n${table}\n`;

const knex = (columns: string) => `${head}
import Knex from 'knex';
const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL });
await knex.schema.alterTable('items', (table) => table.index([${columns}], 'by_distance', 'hnsw'));
await knex.destroy();
await pool.end();`;

const kysely = (column: string) => `${head}
import { Kysely, PostgresDialect, sql } from 'kysely';
const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
await db.schema.createIndex('by_distance').on('items').using('hnsw')${column}.execute();
await db.destroy();`;

const sequelize = (operator: string) => `${head}
import { Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
const options = { fields: ['embedding'], using: 'hnsw', name: 'by_distance'${operator} };
await sequelize.getQueryInterface().addIndex('items', options);
await sequelize.close();
await pool.end();`;

describe('an index of vectors needs an operator class', () => {
  test.each([
    ['knex', knex("'embedding'"), knex("knex.raw('embedding vector_cosine_ops')")],
    ['kysely', kysely(".column('embedding')"), kysely('.expression(sql`embedding vector_cosine_ops`)')],
    ['sequelize', sequelize(''), sequelize(", operator: 'vector_cosine_ops'")],
  ])('%s', async (name, bare, right) => {
    const refused = await programs.run(`${name}-index.mjs`, bare, 'pgvector-0.3.0');
    expect(refused.stderr).toContain(
      'data type vector has no default operator class for access method "hnsw"',
    );
    const made = await programs.run(`${name}-index.mjs`, right, 'pgvector-0.3.0');
    expect(made).toMatchObject({ exit: 0, stderr: '' });
  });
});
