import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
await db.schema.createIndex('by_kysely').on('documents').using('hnsw').column('embedding').execute();
await db.destroy();
