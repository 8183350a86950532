import { asc, cosineDistance, desc, sql } from 'drizzle-orm';
import { db, guides } from './db.ts';

export const nearest = (embedding: number[]) => {
  const distance = cosineDistance(guides.embedding, embedding);
  const similarity = sql<number>`1 - (${distance})`;
  return db.select({ similarity }).from(guides).orderBy(distance).limit(5);
};
export const all = (embedding: number[]) => {
  const similarity = sql<number>`1 - (${cosineDistance(guides.embedding, embedding)})`;
  return db.select({ similarity }).from(guides).orderBy(desc(similarity));
};
export const others = () => db.select().from(guides).orderBy(desc(guides.id)).limit(5);
export const again = `
  SELECT id, similarity FROM (
    SELECT id, 1 - (embedding <=> $1) AS similarity FROM guides ORDER BY embedding <=> $1 LIMIT 40
  ) AS nearest ORDER BY similarity DESC LIMIT 5`;
export const everything = 'SELECT 1 - (embedding <=> $1) AS similarity FROM guides ORDER BY similarity DESC';
export const up = asc(sql`embedding <=> ${'[1]'}`);
