import { pgTable, serial, vector } from 'drizzle-orm/pg-core';
import { l2Distance, innerProduct } from 'drizzle-orm';

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
export const best = (db: any, query: number[]) => db.select().from(items).orderBy(innerProduct(items.embedding, query));
