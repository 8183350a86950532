import { Kysely } from 'kysely';
import { cosineDistance, l2Distance } from 'pgvector/kysely';

export function nearest(db: Kysely<any>, embedding: number[]) {
  return db
    .selectFrom('items')
    .selectAll()
    .orderBy(cosineDistance('embedding', embedding))
    .where(l2Distance('embedding', embedding), '<', 5)
    .limit(5)
    .execute();
}
