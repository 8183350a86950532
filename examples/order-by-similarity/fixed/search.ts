import { cosineDistance, lt, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { guides } from './schema.ts';

export const db = drizzle.mock();
const embedding = [1, 0, 0];

const distance = cosineDistance(guides.embedding, embedding);
export const search = db
  .select({ id: guides.id, similarity: sql<number>`1 - (${distance})` })
  .from(guides)
  .where(lt(distance, 0.5))
  .orderBy(distance)
  .limit(4);
