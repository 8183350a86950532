import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { l2Distance, toSql } from 'pgvector/kysely';

interface Database {
  documents: { content: string; embedding: string | null };
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
await db
  .insertInto('documents')
  .values({ content: 'a cat on a sofa', embedding: toSql([1, 0, 0]) })
  .execute();
const nearest = await db
  .selectFrom('documents')
  .select('content')
  .orderBy(l2Distance('embedding', [0.95, 0.05, 0]))
  .limit(1)
  .execute();
console.log(nearest);
await db.destroy();
