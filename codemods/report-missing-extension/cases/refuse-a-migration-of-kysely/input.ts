import { type Kysely, sql } from 'kysely';

const dimensions = 1536;

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('items')
    .addColumn('id', 'serial', (column) => column.primaryKey())
    .addColumn('embedding', sql.raw(`vector(${dimensions})`))
    .execute();
}
