import { readFileSync } from 'node:fs';
import type { SourceFile } from '../../../codemods/engine/project-facts.ts';

/** What migrates, from a migration that makes a column of vectors and one that makes the extension. */
export interface Tool {
  migration: SourceFile;
  /** As the recipe has it. Comes before the other. */
  extension: SourceFile;
  /** Runs the migrations of `paths`. */
  drive: string;
  /** What is there before. */
  tables?: string;
}

function input(name: string): string {
  const cases = new URL('../../../codemods/report-missing-extension/cases/', import.meta.url);
  return readFileSync(new URL(name, cases), 'utf8');
}

const knex = `
import Knex from 'knex';
const migrations = { directory: join(folder, 'migrations'), loadExtensions: ['.ts', '.js'] };
const knex = Knex({ client: 'pg', connection: url, migrations });
try {
  await knex.migrate.latest();
} finally {
  await knex.destroy();
}`;

const ofKnex = {
  path: 'migrations/0_extension.js',
  text: `exports.up = (knex) => knex.raw('CREATE EXTENSION IF NOT EXISTS vector');
exports.down = async () => {};`,
};

/** @param options Of its data source, beside the usual: `entities: [Chunk]`. */
export const typeorm = (options: string) => `
import 'reflect-metadata';
import { DataSource, EntitySchema } from 'typeorm';
const columns = { id: { type: 'int', primary: true }, embedding: { type: 'vector', length: 1536 } };
const Chunk = new EntitySchema({ name: 'chunk', columns });
const migrations = (await Promise.all(paths.map(load))).flatMap((module) => Object.values(module));
// Its own queries overlap, of which pg warns.
process.noDeprecation = true;
const source = new DataSource({ type: 'postgres', url, migrations, ${options} });
await source.initialize();
try {
  await source.runMigrations();
} finally {
  await source.destroy();
}`;

export const tools: Record<string, Tool> = {
  knex: {
    migration: { path: 'migrations/1_documents.ts', text: input('refuse-a-migration-of-knex/input.ts') },
    extension: ofKnex,
    drive: knex,
  },
  "knex, with pgvector's own methods": {
    migration: {
      path: 'migrations/1_items.js',
      text: input('refuse-a-column-of-pgvectors-own-knex/input.js'),
    },
    extension: ofKnex,
    drive: knex,
  },
  sequelize: {
    migration: { path: 'migrations/1_embedding.js', text: input('refuse-a-migration-of-sequelize/input.js') },
    extension: {
      path: 'migrations/0_extension.js',
      text: `module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('CREATE EXTENSION IF NOT EXISTS vector');
  },
};`,
    },
    tables: 'CREATE TABLE questions (id serial PRIMARY KEY)',
    drive: `
import { Sequelize } from 'sequelize';
const sequelize = new Sequelize(url, { logging: false });
try {
  for (const path of paths) await (await load(path)).default.up(sequelize.getQueryInterface(), Sequelize);
} finally {
  await sequelize.close();
}`,
  },
  kysely: {
    migration: { path: 'migrations/1_items.ts', text: input('refuse-a-migration-of-kysely/input.ts') },
    extension: {
      path: 'migrations/0_extension.ts',
      text: `import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`CREATE EXTENSION IF NOT EXISTS vector\`.execute(db);
}`,
    },
    drive: `
import { Kysely, Migrator, PostgresDialect } from 'kysely';
const db = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) });
const loaded = Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await load(path)])));
const { error } = await new Migrator({ db, provider: { getMigrations: async () => loaded } }).migrateToLatest();
await db.destroy();
if (error) throw error;`,
  },
  typeorm: {
    migration: {
      path: 'migrations/1763666210000-AddEmbedding.ts',
      text: input('refuse-a-migration-of-typeorm/input.ts'),
    },
    extension: {
      path: 'migrations/1763666200000-Extension.ts',
      text: `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Extension1763666200000 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS vector');
  }

  public async down(): Promise<void> {}
}`,
    },
    tables: 'CREATE TABLE chunk (id serial PRIMARY KEY)',
    drive: typeorm(''),
  },
  'node-pg-migrate': {
    migration: {
      path: 'migrations/1_items.js',
      text: `exports.up = (pgm) => {
  pgm.createTable('items', { id: 'id', embedding: { type: 'vector(3)' } });
};`,
    },
    extension: {
      path: 'migrations/0_extension.js',
      text: `exports.up = (pgm) => {
  pgm.createExtension('vector', { ifNotExists: true });
};`,
    },
    drive: `
import { runner } from 'node-pg-migrate';
const options = { databaseUrl: url, dir: join(folder, 'migrations'), direction: 'up', migrationsTable: 'done' };
await runner({ ...options, log: () => {} });`,
  },
  'prisma, and plain SQL': {
    migration: {
      path: 'migrations/1_init.sql',
      text: input('refuse-a-migration-of-prisma/input.sql'),
    },
    extension: { path: 'migrations/0_extension.sql', text: 'CREATE EXTENSION IF NOT EXISTS vector;' },
    drive: `
import { readFileSync } from 'node:fs';
for (const path of paths) await pool.query(readFileSync(join(folder, path), 'utf8'));`,
  },
};

/** On a database without the extension, in a folder of its own with these files. */
export const program = ({ drive, tables = '' }: Tool, files: readonly SourceFile[]) => `
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

const folder = mkdtempSync(join(import.meta.dirname, 'migrating-'));
const url = process.env.DATABASE_URL;
mkdirSync(join(folder, 'migrations'));
const files = ${JSON.stringify(files)};
for (const { path, text } of files) writeFileSync(join(folder, path), text);
const paths = files.map(({ path }) => path).sort();
const load = (path) => import(pathToFileURL(join(folder, path)));
const pool = new pg.Pool({ connectionString: url });
await pool.query('DROP EXTENSION vector');
await pool.query(${JSON.stringify(tables)});
${drive}
await pool.end();
`;
