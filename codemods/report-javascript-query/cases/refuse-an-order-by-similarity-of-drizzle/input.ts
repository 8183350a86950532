import { cosineDistance, desc, gt, l2Distance, sql } from 'drizzle-orm';
import { db, guides } from './db.ts';

export async function similar(embedding: number[]) {
  const similarity = sql<number>`1 - (${cosineDistance(guides.embedding, embedding)})`;
  return db
    .select({ title: guides.title, similarity })
    .from(guides)
    .where(gt(similarity, 0.5))
    .orderBy((t) => desc(t.similarity))
    .limit(4);
}

export const near = (embedding: number[]) => {
  const score = sql<number>`1 / (1 + ${l2Distance(guides.embedding, embedding)})`.as('score');
  return db.select({ score }).from(guides).orderBy(desc(score)).limit(4);
};

export const nearest = (embedding: number[]) =>
  db.select().from(guides).orderBy(sql`1 - (${guides.embedding} <=> ${JSON.stringify(embedding)}) DESC`).limit(5);

export const several = (embedding: number[]) => {
  const similarity = sql<number>`1 - (${guides.embedding} <=> ${JSON.stringify(embedding)}::vector)`;
  return db.select({ similarity }).from(guides).orderBy((t) => [desc(t.similarity), t.title]).limit(5);
};
