import { Kysely } from 'kysely';
import pgvector from 'pgvector/kysely';

export function nearest(db: Kysely<any>, embedding: number[]) {
  return db
    .selectFrom('items')
    .selectAll()
    .orderBy(pgvector.cosineDistance('embedding', embedding))
    .where(pgvector.l2Distance('embedding', embedding), '<', 5)
    .limit(5)
    .execute();
}
