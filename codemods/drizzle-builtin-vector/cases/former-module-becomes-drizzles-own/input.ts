import { pgTable, serial } from 'drizzle-orm/pg-core';
import { l2Distance, maxInnerProduct, vector } from 'pgvector/drizzle-orm';

export const items = pgTable('items', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 3 }),
});
export const nearest = (db: any, query: number[]) =>
  db
    .select()
    .from(items)
    .orderBy(l2Distance(items.embedding, query))
    .limit(5);
export const best = (db: any, query: number[]) => db.select().from(items).orderBy(maxInnerProduct(items.embedding, query));
