import assert from 'node:assert/strict';
import { type Generated, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import pgvector from 'pgvector/kysely';

interface Database {
  items: { id: Generated<number>; embedding: string | null };
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
await db.schema
  .createTable('items')
  .addColumn('id', 'serial', (column) => column.primaryKey())
  .addColumn('embedding', sql`vector(3)`)
  .execute();
await db
  .insertInto('items')
  .values([{ embedding: pgvector.toSql([1, 2, 3]) }, { embedding: pgvector.toSql([4, 5, 6]) }])
  .execute();
const found = await db
  .selectFrom('items')
  .select('id')
  .orderBy(pgvector.l2Distance('embedding', [4, 5, 7]))
  .where(pgvector.cosineDistance('embedding', [4, 5, 7]), '<', 0.5 as never)
  .executeTakeFirst();
assert.equal(found?.id, 2);
await db.destroy();
